import type { Urgency, Verdict } from "@/lib/engine/vocabulary";
import { urgencyIn } from "./urgency";
import { VerdictMark } from "./verdict-mark";
import { URGENT_BADGE, VERDICT_WORD } from "./verdict-words";

export function VerdictBadge({
  verdict,
  late,
  ...given
}: {
  verdict: Verdict | null;
  urgency?: Urgency | null;
  urgent?: boolean;
  late?: boolean;
}) {
  if (!verdict) return <span className="text-muted text-sm">No check-in yet{late && ", late"}</span>;
  const urgency = urgencyIn(given);
  return (
    <span
      className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 text-sm font-semibold"
      data-verdict={verdict}
    >
      <VerdictMark verdict={verdict} size={14} />
      {urgency === "now" || urgency === "today" ? URGENT_BADGE[urgency] : VERDICT_WORD[verdict]}
    </span>
  );
}
