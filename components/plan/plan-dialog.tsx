"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { SESSION_KINDS } from "@/lib/session-kinds";
import type { ChangePlanForm, PlanForm } from "@/lib/training-forms";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSend } from "../ui/use-send";
import { OPEN_PLAN, type OpenPlan } from "./plan-event";

type Removal = { planId: string; athleteId: string; removed: boolean };
type Actions = {
  add: (form: PlanForm) => Promise<ActionResult<number>>;
  change: (form: ChangePlanForm) => Promise<ActionResult>;
  remove: (form: Removal) => Promise<ActionResult>;
};
const draft = z.object({
  id: z.uuid(),
  date: z.string().check(z.maxLength(10)),
  kind: z.string().check(z.maxLength(40)),
  minutes: z.string().check(z.maxLength(20)),
  intensity: z.enum(["easy", "moderate", "hard"]),
  note: z.string().check(z.maxLength(2000)),
});
type Draft = z.infer<typeof draft>;

/** What the dialog begins with: the plan to change, or an easy run. */
function startOf(open: OpenPlan | null): Draft {
  const { kind, minutes, intensity, note } = open?.plan ?? START;
  return {
    id: uuidv7(),
    date: open?.date ?? "",
    kind,
    minutes: String(Math.round(minutes)),
    intensity,
    note,
  };
}
const START = { kind: "easy-run", minutes: 45, intensity: "easy", note: "" } as const;

/** Plans a session, changes it or takes it away. One dialog serves the whole page. */
export function PlanDialog({ teamId, actions }: { teamId: string; actions: Actions }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState<OpenPlan | null>(null);
  const [undo, setUndo] = useState<Removal | null>(null);
  const kept = useDraft({
    name: `plan-${open ? (open.plan?.id ?? `${JSON.stringify(open.target)}-${open.date}`) : ""}`,
    schema: draft,
    maxAgeMs: 2 * DAYS,
    start: startOf(open),
  });
  const { id, date, ...given } = kept.value;
  const put = (values: Partial<Draft>) => kept.change((now) => ({ ...now, ...values }));
  const leave = () => {
    dialog.current?.close();
    kept.set(startOf(open));
    kept.clear();
  };
  const done = () => {
    leave();
    router.refresh();
  };
  const add = useSend(actions.add, { done });
  const change = useSend(actions.change, { done });
  const remove = useSend(actions.remove, {
    done: (_, sent) => {
      setUndo(sent.removed ? { ...sent, removed: false } : null);
      done();
    },
  });
  const active = open?.plan ? change : add;
  const { setErrors } = active;
  useEffect(() => {
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<OpenPlan>;
      setOpen(detail);
      setErrors([]);
      dialog.current?.showModal();
    };
    document.addEventListener(OPEN_PLAN, show);
    return () => document.removeEventListener(OPEN_PLAN, show);
  }, [setErrors]);
  const values = () => ({
    date,
    kind: given.kind as PlanForm["kind"],
    minutes: Number(given.minutes.replace(",", ".")),
    intensity: given.intensity,
    note: given.note,
  });
  const newPlan = (): PlanForm => ({ id, teamId, target: open?.target ?? { who: "all" }, ...values() });
  const changed = (): ChangePlanForm => ({
    planId: open?.plan?.id ?? "",
    athleteId: open?.plan?.athleteId ?? "",
    ...values(),
  });
  const { errors } = active;
  return (
    <>
      {undo && (
        <p role="status" className="bg-accent-soft mb-3 rounded-lg px-4 py-2 text-sm">
          The planned session was taken away.{" "}
          <button type="button" className="font-semibold underline" onClick={() => void remove.send(undo)}>
            Undo
          </button>
        </p>
      )}
      <dialog
        ref={dialog}
        aria-labelledby="plan-title"
        className="bg-card text-ink border-line m-auto w-full max-w-lg rounded-2xl border p-5 backdrop:bg-black/50"
      >
        <form
          method="post"
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void (open?.plan ? change.send(changed()) : add.send(newPlan()));
          }}
        >
          <h2 id="plan-title" className="text-lg font-bold wrap-anywhere">
            {open?.title}
          </h2>
          <Field label="Day" error={errorOf(errors, "date")}>
            {(props) => (
              <input
                {...props}
                type="date"
                value={date}
                onChange={(e) => put({ date: e.target.value })}
                className={inputLook}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-3">
            <Field label="Session" error={errorOf(errors, "kind")}>
              {(props) => (
                <select
                  {...props}
                  value={given.kind}
                  onChange={(e) => put({ kind: e.target.value })}
                  className={inputLook}
                >
                  {SESSION_KINDS.map(({ kind, name }) => (
                    <option key={kind} value={kind}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label="Minutes" error={errorOf(errors, "minutes")}>
              {(props) => (
                <input
                  {...props}
                  inputMode="decimal"
                  value={given.minutes}
                  onChange={(e) => put({ minutes: e.target.value })}
                  className={inputLook}
                />
              )}
            </Field>
          </div>
          <Choices
            name="plan-intensity"
            question="Intensity"
            columns="grid-cols-3"
            options={[
              { value: "easy", label: "Easy" },
              { value: "moderate", label: "Moderate" },
              { value: "hard", label: "Hard" },
            ]}
            value={given.intensity}
            change={(intensity) => put({ intensity })}
            error={errorOf(errors, "intensity")}
          />
          <Field label="Note" hint="The athlete reads this." error={errorOf(errors, "note")}>
            {(props) => (
              <textarea
                {...props}
                rows={2}
                maxLength={2000}
                value={given.note}
                onChange={(e) => put({ note: e.target.value })}
                className={inputLook}
              />
            )}
          </Field>
          <FormMessage errors={errors} shown={["date", "kind", "minutes", "intensity", "note"]} />
          <FormMessage errors={remove.errors} shown={[]} />
          <div className="flex flex-wrap justify-end gap-3">
            {open?.plan && (
              <Button
                kind="danger"
                className="mr-auto"
                pending={remove.pending}
                onClick={() =>
                  open.plan &&
                  void remove.send({ planId: open.plan.id, athleteId: open.plan.athleteId, removed: true })
                }
              >
                Take away
              </Button>
            )}
            <Button kind="quiet" onClick={leave}>
              Cancel
            </Button>
            <Button type="submit" pending={active.pending}>
              {open?.plan ? "Save" : "Plan it"}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
