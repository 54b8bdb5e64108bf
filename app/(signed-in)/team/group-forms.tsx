"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useClientId } from "@/components/ui/client-id";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { TickPerson } from "@/components/ui/tick-person";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useSend } from "@/components/ui/use-send";
import { useSubmit } from "@/components/ui/use-submit";
import { removeGroupAction, saveGroupAction } from "./group-actions";

type Group = { id: string; name: string; athleteIds: string[] };
type Athlete = { id: string; name: string };

/** The groups of a team, each to be changed in place, and a form for a new one. */
export function Groups({
  teamId,
  groups,
  athletes,
}: {
  teamId: string;
  groups: readonly Group[];
  athletes: readonly Athlete[];
}) {
  const t = useTranslations("team.groups");
  const [open, setOpen] = useState<string | null>(null);
  const hydrated = useHydrated();
  const form = (group: Group | null) => (
    <GroupForm teamId={teamId} group={group} athletes={athletes} done={() => setOpen(null)} />
  );
  return (
    <div className="space-y-3">
      {groups.length === 0 && <p className="text-muted text-sm">{t("none")}</p>}
      <ul className="divide-line divide-y">
        {groups.map((group) => (
          <li key={group.id} className="py-2">
            {open === group.id ? form(group) : <GroupRow group={group} change={() => setOpen(group.id)} />}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        form(null)
      ) : (
        <Button kind="quiet" disabled={!hydrated} onClick={() => setOpen("new")}>
          {t("new")}
        </Button>
      )}
    </div>
  );
}

function GroupRow({ group, change }: { group: Group; change: () => void }) {
  const t = useTranslations("team.groups");
  const hydrated = useHydrated();
  return (
    <p className="flex items-center justify-between gap-3">
      <span className="min-w-0 wrap-anywhere">
        <bdi>{group.name}</bdi>{" "}
        <span className="text-muted text-sm">{t("size", { count: group.athleteIds.length })}</span>
      </span>
      <Button kind="quiet" size="small" disabled={!hydrated} onClick={change}>
        <span>
          {t.rich("change", {
            name: group.name,
            hidden: (chunks) => <span className="sr-only">{chunks}</span>,
          })}
        </span>
      </Button>
    </p>
  );
}

function GroupForm({
  teamId,
  group,
  athletes,
  done,
}: {
  teamId: string;
  group: Group | null;
  athletes: readonly Athlete[];
  done: () => void;
}) {
  const t = useTranslations("team.groups");
  const ui = useTranslations("ui");
  const router = useRouter();
  const { id } = useClientId();
  const [name, setName] = useState(group?.name ?? "");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(group?.athleteIds ?? []));
  const finish = () => {
    done();
    router.refresh();
  };
  const { onSubmit, errors, pending } = useSubmit(saveGroupAction, {
    read: () => ({ id: group?.id ?? id, teamId, name, athleteIds: [...chosen] }),
    done: finish,
  });
  return (
    <form
      method="post"
      onSubmit={onSubmit}
      noValidate
      className="border-line space-y-3 rounded-xl border p-3"
    >
      <Field label={t("name")} error={errorOf(errors, "name")}>
        {(props) => (
          <input
            {...props}
            value={name}
            maxLength={80}
            onChange={(e) => setName(e.target.value)}
            className={inputLook}
          />
        )}
      </Field>
      <Members athletes={athletes} chosen={chosen} choose={setChosen} />
      <FormMessage errors={errors} shown={["name"]} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" pending={pending}>
          {ui("save")}
        </Button>
        <Button kind="quiet" size="small" onClick={done}>
          {ui("cancel")}
        </Button>
        {group && <RemoveGroup group={group} done={finish} />}
      </div>
    </form>
  );
}

/** Who is in a group, to be ticked. */
function Members({
  athletes,
  chosen,
  choose,
}: {
  athletes: readonly Athlete[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
}) {
  const t = useTranslations("team.groups");
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t("athletes")}</legend>
      <div className="mt-1 max-h-56 overflow-y-auto">
        {athletes.map((person) => (
          <TickPerson key={person.id} person={person} chosen={chosen} choose={choose} />
        ))}
      </div>
    </fieldset>
  );
}

function RemoveGroup({ group: { id, name }, done }: { group: Group; done: () => void }) {
  const t = useTranslations("team.groups");
  const remove = useSend(removeGroupAction, { done });
  return (
    <div className="ml-auto">
      <FormMessage errors={remove.errors} shown={[]} />
      <Button
        kind="danger"
        size="small"
        pending={remove.pending}
        onClick={() => window.confirm(t("askRemove", { name })) && void remove.send({ id })}
      >
        {t("remove")}
      </Button>
    </div>
  );
}
