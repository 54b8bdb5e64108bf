import { dayNumber } from "@/lib/calendar";
import type { Finding } from "../finding";
import type { AssessmentInput } from "../input";

/** A coach's order holds up to and including its date. `cleared` sets no floor of its own; it lifts others. */
export function coachOrder(input: AssessmentInput): Finding | null {
  const order = input.coachOrder;
  if (!order || order.kind === "cleared" || dayNumber(order.until) < dayNumber(input.date)) return null;
  return {
    rule: "coach-order",
    variant: order.kind,
    params: { until: order.until },
    floor: order.kind,
    source: "coach",
  };
}
