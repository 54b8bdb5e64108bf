"use client";

import { useTranslations } from "next-intl";
import type { Verdict } from "@/lib/engine/vocabulary";
import { TickPerson } from "../ui/tick-person";

/** An athlete who should not run, by the verdict that says so, or out by an open injury or illness. */
export type Stopped = { id: string; name: string; why: Verdict | "out" };

/** Those who should not run, left out of what is planned for many unless the coach ticks them. */
export function StoppedList({
  stopped,
  chosen,
  choose,
}: {
  stopped: readonly Stopped[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
}) {
  const t = useTranslations("plan");
  const word = useTranslations("verdict.word");
  if (stopped.length === 0) return null;
  return (
    <fieldset className="border-line rounded-xl border p-3">
      <legend className="px-1 text-sm font-medium">{t("stopped.title", { count: stopped.length })}</legend>
      <p className="text-muted text-sm">{t("stopped.hint")}</p>
      <div className="mt-1 max-h-48 overflow-y-auto">
        {stopped.map(({ id, name, why }) => (
          <TickPerson key={id} person={{ id, name }} chosen={chosen} choose={choose}>
            <span data-ink={why === "out" ? "rest" : why} className="ml-auto shrink-0 font-medium">
              {why === "out" ? t("stopped.out") : word(why)}
            </span>
          </TickPerson>
        ))}
      </div>
    </fieldset>
  );
}

/** The ids of those who stay left out. */
export const leftOut = (stopped: readonly Stopped[], chosen: ReadonlySet<string>) =>
  stopped.map(({ id }) => id).filter((id) => !chosen.has(id));
