"use client";

import { sessionName } from "@/lib/session-kinds";
import { Button } from "../ui/button";
import { askForPlan, type OpenPlan } from "./plan-event";

/** A planned session in its day; opens it for changing. */
export function PlannedButton({ open }: { open: OpenPlan & { plan: NonNullable<OpenPlan["plan"]> } }) {
  const { plan } = open;
  return (
    <button
      type="button"
      onClick={() => askForPlan(open)}
      title={plan.note || undefined}
      className="hover:border-field border-line flex min-h-8 w-full items-center gap-1.5 rounded-md border px-1.5 text-left text-sm"
      aria-label={`${open.title}: ${sessionName(plan.kind)}, ${Math.round(plan.minutes)} minutes, ${plan.intensity}. Change`}
    >
      <span className="size-2.5 shrink-0 rounded-sm" data-zone={plan.intensity} />
      <span className="min-w-0 truncate">{sessionName(plan.kind)}</span>
      <span className="text-muted ml-auto tabular-nums">{Math.round(plan.minutes)}</span>
    </button>
  );
}

/** Opens the dialog for a new session. */
export function AddPlan({ open, label, wide }: { open: OpenPlan; label: string; wide?: boolean }) {
  if (wide) return <Button onClick={() => askForPlan(open)}>{label}</Button>;
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => askForPlan(open)}
      className="text-muted hover:text-ink hover:border-field min-h-7 w-full rounded-md border border-transparent text-sm opacity-60 hover:opacity-100 focus-visible:opacity-100"
    >
      +
    </button>
  );
}
