"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { ClearanceForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useClientId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

/** The coach records that a professional has cleared the athlete; it lifts the referral, never a new danger sign. */
export function ClearanceForm({
  athleteId,
  name,
  today,
  save,
}: {
  athleteId: string;
  name: string;
  today: string;
  save: (form: Sent) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const { id } = useClientId();
  const [note, setNote] = useState("");
  const [until, setUntil] = useState(addDays(today, 14));
  const { send, errors, pending } = useSend(save, {
    retry: true,
    done: () => router.refresh(),
  });
  return (
    <Card title="Cleared by a professional?">
      <p className="mb-3">
        {name} was sent to a professional. Until you record a clearance the verdict stays at rest or stricter.
      </p>
      <form
        noValidate
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (window.confirm(`Record that a professional has examined ${name} and cleared them to train?`))
            void send({ id, athleteId, until, note });
        }}
      >
        <Field label="Who cleared the athlete, and what they said" error={errorOf(errors, "note")}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(e) => setNote(e.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        <Field
          label="Holds until"
          hint="While it holds, long-lasting soreness alone does not refer again."
          error={errorOf(errors, "until")}
        >
          {(props) => (
            <input
              {...props}
              type="date"
              min={today}
              value={until}
              onChange={(e) => setUntil(e.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        <FormMessage errors={errors} shown={["note", "until"]} />
        <Button type="submit" pending={pending}>
          Record the clearance
        </Button>
      </form>
    </Card>
  );
}
