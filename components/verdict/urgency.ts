import type { Assessment } from "@/lib/engine/assessment";
import type { Urgency } from "@/lib/engine/vocabulary";

/** How soon a verdict asks for care; engines before 2.0 knew only "now". */
export function urgencyIn({
  urgency,
  urgent,
}: {
  urgency?: Urgency | null;
  urgent?: boolean;
}): Urgency | null {
  return urgency ?? (urgent ? "now" : null);
}

/** Whether a verdict leaves no room for anything but getting care: an emergency, or a doctor today. */
export const isPressing = (given: Pick<Assessment, "urgency" | "urgent">): boolean => {
  const urgency = urgencyIn(given);
  return urgency === "now" || urgency === "today";
};

/** Whether the athlete waits to be seen, by today's answers or by those of an earlier day. */
export const waitsForCare = ({ verdict, reasons }: Pick<Assessment, "verdict" | "reasons">): boolean =>
  verdict === "see-professional" || reasons.some(({ rule }) => rule === "referral-stands");
