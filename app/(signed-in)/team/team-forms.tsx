"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { useSend } from "@/components/ui/use-send";
import { useSubmit } from "@/components/ui/use-submit";
import {
  changeTeamAction,
  createInviteAction,
  createTeamAction,
  endMembershipAction,
  makeOwnerAction,
  removeDemoTeamAction,
  revokeInviteAction,
} from "./actions";

export function InviteForm({ teamId, mayInviteCoaches }: { teamId: string; mayInviteCoaches: boolean }) {
  const router = useRouter();
  const [made, setMade] = useState<{ link: string; qr: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const { onSubmit, errors, pending } = useSubmit(createInviteAction, {
    read: (form) => ({
      teamId,
      role: String(form.get("role") ?? "athlete"),
      days: Number(form.get("days")),
      maxUses: Number(form.get("maxUses")),
    }),
    done: (data) => {
      setMade(data);
      setCopied(false);
      router.refresh();
    },
  });
  return (
    <div className="space-y-4">
      <form onSubmit={onSubmit} noValidate className="grid items-end gap-3 sm:grid-cols-4">
        <Field label="They join as" error={errorOf(errors, "role")}>
          {(props) => (
            <select {...props} name="role" className={inputLook}>
              <option value="athlete">athlete</option>
              {mayInviteCoaches && <option value="coach">coach</option>}
            </select>
          )}
        </Field>
        <Field label="Days it works" error={errorOf(errors, "days")}>
          {(props) => (
            <input
              {...props}
              name="days"
              type="number"
              min={1}
              max={90}
              defaultValue={14}
              className={inputLook}
            />
          )}
        </Field>
        <Field label="How many may use it" error={errorOf(errors, "maxUses")}>
          {(props) => (
            <input
              {...props}
              name="maxUses"
              type="number"
              min={1}
              max={500}
              defaultValue={30}
              className={inputLook}
            />
          )}
        </Field>
        <Button type="submit" pending={pending} className="min-h-11">
          Make an invite
        </Button>
      </form>
      <FormMessage errors={errors} shown={["role", "days", "maxUses"]} />
      {made && (
        <div role="status" className="bg-accent-soft grid gap-4 rounded-xl p-4 sm:grid-cols-[auto_1fr]">
          {/* biome-ignore lint/performance/noImgElement: a data address, nothing to optimise. */}
          <img src={made.qr} alt="QR code of the invite" className="size-36 rounded-lg bg-white p-1" />
          <div className="min-w-0">
            <p className="mb-2 font-semibold">
              Send this link, or let them scan the code. It is shown only now.
            </p>
            <p className="mb-3 text-sm break-all" data-testid="invite-link">
              {made.link}
            </p>
            <Button
              kind="quiet"
              onClick={() => void navigator.clipboard.writeText(made.link).then(() => setCopied(true))}
            >
              {copied ? "Copied" : "Copy the link"}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** A button that asks before it acts, and says why when it can't. */
function SureButton({
  label,
  question,
  act,
  id,
  done,
}: {
  label: string;
  question: string;
  act: typeof revokeInviteAction;
  id: string;
  done?: () => void;
}) {
  const router = useRouter();
  const { send, errors, pending } = useSend(act, {
    done: () => (done ? done() : router.refresh()),
  });
  return (
    <div>
      <FormMessage errors={errors} shown={[]} />
      <Button
        kind="quiet"
        size="small"
        pending={pending}
        onClick={() => window.confirm(question) && void send({ id })}
      >
        {label}
      </Button>
    </div>
  );
}

export const RevokeButton = ({ id }: { id: string }) => (
  <SureButton
    id={id}
    label="Take back"
    question="Take this invite back? Its link stops working at once."
    act={revokeInviteAction}
  />
);

export const RemoveMemberButton = ({ id, name, role }: { id: string; name: string; role: string }) => (
  <SureButton
    id={id}
    label="Remove"
    question={
      role === "athlete"
        ? `Remove ${name} as athlete? They keep their own data; the team's coaches stop seeing it at once. The invite link they came by stops working.`
        : `Remove ${name} as ${role}? They stop seeing the athletes' data at once. Invite links they made or came by stop working.`
    }
    act={endMembershipAction}
  />
);

export const MakeOwnerButton = ({ id, name }: { id: string; name: string }) => (
  <SureButton
    id={id}
    label="Make owner"
    question={`Make ${name} an owner? They may then change the team and remove anybody, you too.`}
    act={makeOwnerAction}
  />
);

export const LeaveButton = ({ id, team, role }: { id: string; team: string; role: string }) => (
  <SureButton
    id={id}
    label="Leave"
    question={`Leave ${team} as ${role}? You need a new invite to come back.`}
    act={endMembershipAction}
    done={() => window.location.assign("/account")}
  />
);

export function TeamSettings({
  team,
  zones,
}: {
  team: { id: string; name: string; timeZone: string; reminderTime: string };
  zones: readonly string[];
}) {
  const [saved, setSaved] = useState(false);
  const { onSubmit, errors, pending } = useSubmit(changeTeamAction, {
    read: (form) => ({ teamId: team.id, ...(Object.fromEntries(form) as Record<string, string>) }),
    done: () => setSaved(true),
  });
  return (
    <form onSubmit={onSubmit} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <Field label="Name" error={errorOf(errors, "name")}>
        {(props) => (
          <input {...props} name="name" defaultValue={team.name} maxLength={80} className={inputLook} />
        )}
      </Field>
      <Field label="Time zone" error={errorOf(errors, "timeZone")}>
        {(props) => (
          <select {...props} name="timeZone" defaultValue={team.timeZone} className={inputLook}>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Check-ins are expected by" error={errorOf(errors, "reminderTime")}>
        {(props) => (
          <input
            {...props}
            name="reminderTime"
            type="time"
            defaultValue={team.reminderTime}
            className={inputLook}
          />
        )}
      </Field>
      <FormMessage errors={errors} shown={["name", "timeZone", "reminderTime"]} />
      <div className="flex items-center gap-3">
        <Button type="submit" pending={pending}>
          Save
        </Button>
        <span role="status" className="text-muted text-sm">
          {saved && "Saved."}
        </span>
      </div>
    </form>
  );
}

export function NewTeamForm() {
  const { onSubmit, errors, pending } = useSubmit(createTeamAction, {
    read: (form) => ({ name: String(form.get("name")), timeZone: browserTimeZone() }),
    done: () => window.location.assign("/team"),
  });
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-3">
      <Field label="Name of the team" error={errorOf(errors, "name")}>
        {(props) => <input {...props} name="name" maxLength={80} className={inputLook} />}
      </Field>
      <FormMessage errors={errors} shown={["name"]} />
      <Button type="submit" kind="quiet" pending={pending}>
        Start another team
      </Button>
    </form>
  );
}

export function RemoveDemoButton({ teamId }: { teamId: string }) {
  const { send, errors, pending } = useSend(removeDemoTeamAction, {
    done: () => window.location.assign("/"),
  });
  return (
    <div className="space-y-2">
      <FormMessage errors={errors} shown={[]} />
      <Button
        kind="danger"
        pending={pending}
        onClick={() =>
          window.confirm(
            "Remove the demo team with its made-up people and all their data? Real people who joined it keep their accounts. This can't be undone.",
          ) && void send({ teamId })
        }
      >
        Remove the demo team
      </Button>
    </div>
  );
}
