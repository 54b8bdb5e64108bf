"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { useOwnZone, useViewer } from "@/components/ui/viewer-scope";
import { textsOf } from "@/lib/form-fields";
import { changeTeamAction, createTeamAction, removeDemoTeamAction } from "./actions";

export function TeamSettings({
  team,
  zones,
}: {
  team: { id: string; name: string; timeZone: string; reminderTime: string };
  zones: readonly string[];
}) {
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(changeTeamAction, {
    read: (fields) => ({ teamId: team.id, ...textsOf(fields, "name", "timeZone", "reminderTime") }),
    done: () => setSaved(true),
  });
  return (
    <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <input type="hidden" name="teamId" value={team.id} />
      <Field label="Name" error={errorOf(errors, "name")}>
        {(props) => (
          <input
            {...props}
            name="name"
            defaultValue={begin("name", team.name)}
            maxLength={80}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Time zone" error={errorOf(errors, "timeZone")}>
        {(props) => (
          <select
            {...props}
            name="timeZone"
            defaultValue={begin("timeZone", team.timeZone)}
            className={inputLook}
          >
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
            defaultValue={begin("reminderTime", team.reminderTime)}
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
          {(saved || posted?.ok) && "Saved."}
        </span>
      </div>
    </PostForm>
  );
}

export function NewTeamForm() {
  const me = useViewer();
  const zone = useOwnZone();
  const { form, errors, pending, begin } = useSubmit(createTeamAction, {
    read: (fields) => ({ ...textsOf(fields, "name"), timeZone: zone() }),
    done: () => window.location.assign("/team"),
  });
  return (
    <PostForm sending={form} noValidate className="space-y-3">
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <Field label="Name of the team" error={errorOf(errors, "name")}>
        {(props) => (
          <input {...props} name="name" defaultValue={begin("name")} maxLength={80} className={inputLook} />
        )}
      </Field>
      <FormMessage errors={errors} shown={["name"]} />
      <Button type="submit" kind="quiet" pending={pending}>
        Start another team
      </Button>
    </PostForm>
  );
}

export function RemoveDemoButton({ teamId }: { teamId: string }) {
  const { form, errors, pending } = useSubmit(removeDemoTeamAction, {
    read: () =>
      window.confirm("Remove the demo team with its made-up people and all their data? This can't be undone.")
        ? { teamId }
        : null,
    done: () => window.location.assign("/"),
  });
  return (
    <PostForm sending={form} className="space-y-2">
      <input type="hidden" name="teamId" value={teamId} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="danger" pending={pending}>
        Remove the demo team
      </Button>
    </PostForm>
  );
}
