import type { LocalDate } from "@/lib/calendar";
import { STRICTNESS } from "@/lib/engine/vocabulary";
import { type Adapted, adapted, type Planned } from "./adapt";
import { heldOn, type Standing } from "./held";
import { adaptedOnTheWay } from "./on-the-way";

/** Whether nothing is to be done on a date from today on, not even a step: a rest, or a professional first. */
export function isCalledOff(standing: Standing, date: LocalDate): boolean {
  const held = heldOn(standing, date);
  return held !== null && STRICTNESS[held] >= STRICTNESS.rest;
}

/** What is left of a planned session on a date from today on, by what stands already; null where it may stay as planned. */
export function leftOn(planned: Planned, standing: Standing, date: LocalDate): Adapted | null {
  // What is stricter than a step, such as a rest, is told as that.
  const onTheWay =
    standing.way && !isCalledOff(standing, date) ? adaptedOnTheWay(planned, standing.way, date) : null;
  if (onTheWay) return onTheWay;
  const held = heldOn(standing, date);
  return held && adapted(planned, held);
}

/** Planned sessions as they will be done by what stands already: what is struck counts as what is left of it, or not at all. */
export function asLeft<P extends Planned & { date: LocalDate }>(
  plans: readonly P[],
  standing: Standing,
): P[] {
  return plans.flatMap((plan) => {
    const left = plan.date < standing.today ? null : leftOn(plan, standing, plan.date);
    if (!left) return [plan];
    if (left.minutes === null) return [];
    const kind = left.change === "easy" ? left.kind : plan.kind;
    return [{ ...plan, kind, minutes: left.minutes, intensity: "easy" as const }];
  });
}
