import { isDate } from "@/lib/calendar";
import { advise, type Planning, planToBe } from "@/lib/plan/advise";
import { leftOut } from "./stopped-list";
import type { usePlanning } from "./use-planning";

type Dialog = Pick<ReturnType<typeof usePlanning>, "asked" | "open" | "value" | "chosen">;

/** What speaks against the session as it stands in the dialog, for those it is for; worked out while it is typed. */
export function adviceNow({ asked, open, value, chosen }: Dialog, { facts, ...week }: Planning) {
  if (!asked || !open || !isDate(value.date)) return [];
  const { target, plan: old, stopped = [] } = asked;
  const out = new Set(leftOut(stopped, chosen));
  const meant = facts.filter(({ id }) => (target.who === "athlete" ? id === target.athleteId : !out.has(id)));
  const minutes = Number(value.minutes.replace(",", "."));
  const session = planToBe({ ...value, minutes }, old && { ...old, date: asked.date });
  return advise(session, meant, week);
}
