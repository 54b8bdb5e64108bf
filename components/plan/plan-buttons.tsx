"use client";

import { useTranslations } from "next-intl";
import { useSessionName } from "../session/use-session-name";
import { Button } from "../ui/button";
import { useFormat } from "../ui/use-format";
import { useAskForPlan } from "./plan-dialog";
import type { OpenPlan } from "./use-planning";

/** A planned session in its day; opens it for changing. What is forbidden is struck, with what is left of it below. */
export function PlannedButton({
  open,
  left,
  missed,
  advice,
}: {
  open: OpenPlan & { plan: NonNullable<OpenPlan["plan"]> };
  /** What the verdict leaves of it, in words; null where it stays as planned. */
  left: string | null;
  missed: boolean;
  /** What speaks against it, each in two or three words. */
  advice: readonly string[];
}) {
  const t = useTranslations("plan");
  const f = useFormat();
  const ask = useAskForPlan();
  const { plan } = open;
  const session = useSessionName()(plan.kind);
  return (
    <button
      type="button"
      onClick={() => ask(open)}
      title={plan.note || undefined}
      className="hover:border-field border-line flex min-h-8 w-full flex-wrap items-center gap-x-1.5 rounded-md border px-1.5 py-0.5 text-left text-sm lg:max-xl:text-xs"
      aria-label={t("grid.planned", {
        title: open.title,
        session,
        minutes: Math.round(plan.minutes),
        intensity: plan.intensity,
        state: [left, missed && t("grid.missed"), ...advice].filter(Boolean).join(", ") || "none",
      })}
    >
      <span className="size-2.5 shrink-0 rounded-sm" data-zone={plan.intensity} />
      <span className={left ? "text-muted line-through" : undefined}>{session}</span>
      <span className="text-muted ml-auto tabular-nums">{f.number(plan.minutes)}</span>
      {(left || missed) && <span className="w-full text-xs font-medium">{left ?? t("grid.missed")}</span>}
      {advice.map((words) => (
        <span key={words} data-advice className="w-full text-xs">
          <span aria-hidden="true">⚠ </span>
          {words}
        </span>
      ))}
    </button>
  );
}

/** Opens the dialog for a new session. */
export function AddPlan({ open, label, wide }: { open: OpenPlan; label: string; wide?: boolean }) {
  const ask = useAskForPlan();
  if (wide) return <Button onClick={() => ask(open)}>{label}</Button>;
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => ask(open)}
      className="text-muted hover:text-ink hover:border-field border-line min-h-8 w-full rounded-md border border-dashed text-sm print:hidden"
    >
      +
    </button>
  );
}
