"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { FlagForm } from "@/lib/form-schemas";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";
import { OPEN_FLAG, type OpenFlag } from "./open-flag";

type Kind = FlagForm["kind"];
const draft = z.object({
  id: z.uuid(),
  kind: z.enum(["rest", "easy", "watch"]),
  reason: z.string().check(z.maxLength(500)),
  until: z.string().check(z.maxLength(10)),
});

/** Flags an athlete: what is asked, why, and until when. One dialog serves the whole page. */
export function FlagDialog({
  today,
  save,
}: {
  today: string;
  save: (form: FlagForm) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [athlete, setAthlete] = useState<OpenFlag | null>(null);
  const kept = useDraft({
    name: `flag-${athlete?.athleteId ?? ""}`,
    schema: draft,
    maxAgeMs: 2 * DAYS,
    start: { id: uuidv7(), kind: "rest" as Kind, reason: "", until: addDays(today, 2) },
  });
  const { kind, reason, until } = kept.value;
  const change = (given: Partial<z.infer<typeof draft>>) => kept.change((now) => ({ ...now, ...given }));
  const { onSubmit, errors, setErrors, pending, waiting } = useSubmit(save, {
    read: (): FlagForm => ({ ...kept.value, athleteId: athlete?.athleteId ?? "", until: until || null }),
    retry: true,
    done: () => {
      dialog.current?.close();
      kept.set({ id: uuidv7(), kind: "rest", reason: "", until: addDays(today, 2) });
      kept.clear();
      router.refresh();
    },
  });
  useEffect(() => {
    const open = (event: Event) => {
      setAthlete((event as CustomEvent<OpenFlag>).detail);
      setErrors([]);
      dialog.current?.showModal();
    };
    document.addEventListener(OPEN_FLAG, open);
    return () => document.removeEventListener(OPEN_FLAG, open);
  }, [setErrors]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="flag-title"
      className="bg-card text-ink border-line m-auto w-full max-w-md rounded-2xl border p-5 backdrop:bg-black/50"
    >
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <h2 id="flag-title" className="text-lg font-bold wrap-anywhere">
          Flag <bdi>{athlete?.name}</bdi>
        </h2>
        <Choices
          name="flag-kind"
          question="What do you ask?"
          columns="grid-cols-3"
          options={[
            { value: "rest", label: "Rest" },
            { value: "easy", label: "Easy only" },
            { value: "watch", label: "Just watch" },
          ]}
          value={kind}
          change={(kind) => change({ kind })}
          error={errorOf(errors, "kind")}
        />
        <Field label="Why" hint="The athlete reads this." error={errorOf(errors, "reason")}>
          {(props) => (
            <textarea
              {...props}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(e) => change({ reason: e.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        <Field label="Until, that day included" error={errorOf(errors, "until")}>
          {(props) => (
            <input
              {...props}
              type="date"
              min={today}
              value={until}
              onChange={(e) => change({ until: e.target.value })}
              className={inputLook}
            />
          )}
        </Field>
        <FormMessage errors={errors} shown={["kind", "reason", "until"]} />
        <div className="flex justify-end gap-3">
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button type="submit" pending={pending && !waiting}>
            {waiting ? "Send now" : "Flag"}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
