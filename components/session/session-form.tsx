"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import type { SessionForm as Sent } from "@/lib/form-schemas";
import { RPE_WORDS, SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
import { Choices } from "../check-in/choices";
import { useDraft } from "../check-in/draft";
import { browserTimeZone } from "../ui/account-fields";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

export type SessionValues = {
  date: string;
  kind: SessionKind | null;
  rpe: number | null;
  durationMin: string;
  distanceKm: string;
  descentM: string;
  note: string;
};

const FIELDS = ["date", "kind", "rpe", "durationMin", "distanceKm", "descentM", "note"];

/** A session by hand: what, how long, how hard; distance, descent and a note where the athlete wants. */
export function SessionForm({
  start,
  known,
  save,
}: {
  start: SessionValues;
  /** The session being corrected. */
  known?: { id: string; revision: number };
  save: (form: Sent) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const fresh = useClientId();
  const [values, setValues, clearDraft] = useDraft<SessionValues>(
    `session-${known ? `${known.id}-${known.revision}` : "new"}`,
    start,
  );
  const { send, errors, pending, waiting } = useSend(save, {
    retry: true,
    done: () => {
      clearDraft();
      router.push("/today");
      router.refresh();
    },
  });
  const build = (): Sent => ({
    id: known?.id ?? fresh.id,
    revision: known?.revision ?? 0,
    timeZone: browserTimeZone(),
    date: values.date,
    kind: values.kind as SessionKind,
    rpe: values.rpe as number,
    durationMin: number(values.durationMin) as number,
    distanceKm: number(values.distanceKm),
    descentM: number(values.descentM),
    note: values.note,
  });
  const change = (given: Partial<SessionValues>) => setValues({ ...values, ...given });
  const text = (name: "durationMin" | "distanceKm" | "descentM") => ({
    name,
    inputMode: "decimal" as const,
    value: values[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
    className: inputLook,
  });
  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(build());
      }}
    >
      <Choices
        name="kind"
        question="What was it?"
        columns="grid-cols-3 sm:grid-cols-4"
        options={SESSION_KINDS.map(({ kind, name }) => ({ value: kind, label: name }))}
        value={values.kind}
        change={(kind) => change({ kind })}
        error={errorOf(errors, "kind")}
      />
      <Field label="Minutes" error={errorOf(errors, "durationMin")}>
        {(props) => <input {...props} {...text("durationMin")} autoComplete="off" />}
      </Field>
      <Choices
        name="rpe"
        question="How hard was it, all in all?"
        columns="grid-cols-2 sm:grid-cols-3"
        options={RPE_WORDS.map((word, value) => ({ value, label: `${value} ${word}` }))}
        value={values.rpe}
        change={(rpe) => change({ rpe })}
        error={errorOf(errors, "rpe")}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Distance, km" hint="Optional" error={errorOf(errors, "distanceKm")}>
          {(props) => <input {...props} {...text("distanceKm")} autoComplete="off" />}
        </Field>
        <Field label="Downhill, m" hint="Optional" error={errorOf(errors, "descentM")}>
          {(props) => <input {...props} {...text("descentM")} autoComplete="off" />}
        </Field>
      </div>
      <Field label="Date" error={errorOf(errors, "date")}>
        {(props) => (
          <input
            {...props}
            type="date"
            name="date"
            value={values.date}
            onChange={(e) => change({ date: e.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Note" error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            name="note"
            rows={3}
            maxLength={2000}
            value={values.note}
            onChange={(e) => change({ note: e.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <FormMessage errors={errors} shown={FIELDS} />
      <Button type="submit" size="thumb" pending={pending && !waiting}>
        {waiting ? "Send now" : known ? "Save the changes" : "Save the session"}
      </Button>
    </form>
  );
}

/** A typed number, comma or point; null when empty, NaN (refused by name) when it is none. */
function number(typed: string): number | null {
  const trimmed = typed.trim().replace(",", ".");
  return trimmed === "" ? null : Number(trimmed);
}
