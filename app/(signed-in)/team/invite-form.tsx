"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { numberIn, textOf } from "@/lib/form-fields";
import { createInviteAction } from "./actions";

/** Makes an invite; its link and code are shown once. */
export function InviteForm({ teamId, mayInviteCoaches }: { teamId: string; mayInviteCoaches: boolean }) {
  const router = useRouter();
  const [made, setMade] = useState<{ link: string; qr: string } | null>(null);
  const { form, errors, pending, begin, posted } = useSubmit(createInviteAction, {
    read: (fields) => ({
      teamId,
      role: textOf(fields, "role") || "athlete",
      days: numberIn(textOf(fields, "days")),
      maxUses: numberIn(textOf(fields, "maxUses")),
    }),
    done: (data) => {
      setMade(data);
      router.refresh();
    },
  });
  const shown = made ?? (posted?.ok ? posted.data : null);
  return (
    <div className="space-y-4">
      <PostForm sending={form} noValidate className="grid items-end gap-3 sm:grid-cols-4">
        <input type="hidden" name="teamId" value={teamId} />
        <Field label="They join as" error={errorOf(errors, "role")}>
          {(props) => (
            <select {...props} name="role" defaultValue={begin("role", "athlete")} className={inputLook}>
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
              defaultValue={begin("days", "14")}
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
              defaultValue={begin("maxUses", "30")}
              className={inputLook}
            />
          )}
        </Field>
        <Button type="submit" pending={pending} className="min-h-11">
          Make an invite
        </Button>
      </PostForm>
      <FormMessage errors={errors} shown={["role", "days", "maxUses"]} />
      {shown && (
        <div role="status" className="bg-accent-soft grid gap-4 rounded-xl p-4 sm:grid-cols-[auto_1fr]">
          {/* biome-ignore lint/performance/noImgElement: a data address, nothing to optimise. */}
          <img src={shown.qr} alt="QR code of the invite" className="size-36 rounded-lg bg-white p-1" />
          <div className="min-w-0">
            <p className="mb-2 font-semibold">
              Send this link, or let them scan the code. It is shown only now.
            </p>
            <p className="mb-3 text-sm break-all" data-testid="invite-link">
              {shown.link}
            </p>
            <CopyButton key={shown.link} text={shown.link} words="Copy the link" />
          </div>
        </div>
      )}
    </div>
  );
}
