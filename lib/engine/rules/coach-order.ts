import { dayNumber, inWords } from "@/lib/calendar";
import type { Finding } from "../finding";
import type { AssessmentInput } from "../input";

/** A coach's order holds up to and including its date. `cleared` sets no floor; it lifts others. */
export function coachOrder(input: AssessmentInput): Finding | null {
  const order = input.coachOrder;
  if (!order || order.kind === "cleared" || dayNumber(order.until) < dayNumber(input.date)) return null;
  const rest = order.kind === "rest";
  return {
    rule: "coach-order",
    floor: rest ? "rest" : "easy",
    short: rest ? "your coach asked you to rest" : "your coach asked for easy only",
    text: `Your coach asked you to ${rest ? "rest" : "keep it easy"} until ${inWords(order.until)}.`,
    source: "coach",
  };
}
