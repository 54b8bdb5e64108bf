import { daysBetween, type LocalDate } from "@/lib/calendar";
import { LAST_STAGE } from "@/lib/engine/ladder";
import type { Ladder } from "@/lib/ladder/ladder";
import { sportOfKind } from "@/lib/session-kinds";
import { type Adapted, adapted, isLowImpact, type Planned } from "./adapt";

/** What the plan needs to know of a way back, as it stands today. */
export type OnTheWay = Pick<Ladder, "stage" | "minutes" | "status" | "nextOn">;

/**
 * What a day from today on is on the way back if every step until then goes as it should: one with a step, or one without running; of
 * the last stage easy between. null where the way back is over.
 */
export function dayOnTheWay(
  { stage, status, nextOn }: OnTheWay,
  date: LocalDate,
): "step" | "off" | "easy" | null {
  if (status === "through") return null;
  if (nextOn === null) return "off";
  const days = daysBetween(nextOn, date);
  const every = stage === LAST_STAGE ? 7 : stage === LAST_STAGE - 1 ? 1 : 2;
  if (days >= 0 && days % every === 0) return "step";
  return stage === LAST_STAGE ? "easy" : "off";
}

/** What the way back leaves of a planned session; null where it may stay as planned. */
export function adaptedOnTheWay(planned: Planned, way: OnTheWay, date: LocalDate): Adapted | null {
  const day = dayOnTheWay(way, date);
  if (day === null) return null;
  // What is easy and without impact is no step, and stands beside it.
  if (planned.intensity === "easy" && isLowImpact(planned.kind)) return null;
  if (day === "off") return adapted(planned, "cross-train");
  if (day === "easy" || sportOfKind(planned.kind) !== "run") return adapted(planned, "easy");
  return { change: "step", minutes: way.minutes };
}
