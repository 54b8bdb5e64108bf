"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useClientId } from "@/components/ui/client-id";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
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
  const [open, setOpen] = useState<string | null>(null);
  const hydrated = useHydrated();
  return (
    <div className="space-y-3">
      {groups.length === 0 && (
        <p className="text-muted text-sm">None yet. Groups filter the roster, the trends and the plan.</p>
      )}
      <ul className="divide-line divide-y">
        {groups.map((group) => (
          <li key={group.id} className="py-2">
            {open === group.id ? (
              <GroupForm teamId={teamId} group={group} athletes={athletes} done={() => setOpen(null)} />
            ) : (
              <p className="flex items-center justify-between gap-3">
                <span className="min-w-0 wrap-anywhere">
                  <bdi>{group.name}</bdi>{" "}
                  <span className="text-muted text-sm">
                    {group.athleteIds.length} {group.athleteIds.length === 1 ? "athlete" : "athletes"}
                  </span>
                </span>
                <Button kind="quiet" size="small" disabled={!hydrated} onClick={() => setOpen(group.id)}>
                  Change<span className="sr-only"> {group.name}</span>
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <GroupForm teamId={teamId} group={null} athletes={athletes} done={() => setOpen(null)} />
      ) : (
        <Button kind="quiet" disabled={!hydrated} onClick={() => setOpen("new")}>
          New group
        </Button>
      )}
    </div>
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
  const router = useRouter();
  const { id } = useClientId();
  const [name, setName] = useState(group?.name ?? "");
  const [chosen, setChosen] = useState(new Set(group?.athleteIds ?? []));
  const finish = () => {
    done();
    router.refresh();
  };
  const { onSubmit, errors, pending } = useSubmit(saveGroupAction, {
    read: () => ({ id: group?.id ?? id, teamId, name, athleteIds: [...chosen] }),
    done: finish,
  });
  const remove = useSend(removeGroupAction, { done: finish });
  return (
    <form
      method="post"
      onSubmit={onSubmit}
      noValidate
      className="border-line space-y-3 rounded-xl border p-3"
    >
      <Field label="Name of the group" error={errorOf(errors, "name")}>
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
      <fieldset>
        <legend className="text-sm font-medium">Athletes</legend>
        <div className="mt-1 max-h-56 overflow-y-auto">
          {athletes.map((athlete) => (
            <label key={athlete.id} className="flex min-h-9 items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-5 shrink-0 accent-(--accent)"
                checked={chosen.has(athlete.id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(athlete.id);
                  else next.delete(athlete.id);
                  setChosen(next);
                }}
              />
              <bdi className="min-w-0 wrap-anywhere">{athlete.name}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <FormMessage errors={errors} shown={["name"]} />
      <FormMessage errors={remove.errors} shown={[]} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" pending={pending}>
          Save
        </Button>
        <Button kind="quiet" size="small" onClick={done}>
          Cancel
        </Button>
        {group && (
          <Button
            kind="danger"
            size="small"
            className="ml-auto"
            pending={remove.pending}
            onClick={() =>
              window.confirm(`Remove the group ${group.name}? Its athletes stay on the team.`) &&
              void remove.send({ id: group.id })
            }
          >
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}
