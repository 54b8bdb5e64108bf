import type { Verdict } from "@/lib/engine/vocabulary";
import { VerdictMark } from "./verdict-mark";
import { VERDICT_WORD } from "./verdict-words";

export function VerdictBadge({
  verdict,
  urgent,
  late,
}: {
  verdict: Verdict | null;
  urgent?: boolean;
  late?: boolean;
}) {
  if (!verdict) return <span className="text-muted text-sm">No check-in yet{late && ", late"}</span>;
  return (
    <span
      className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 text-sm font-semibold"
      data-verdict={verdict}
    >
      <VerdictMark verdict={verdict} size={14} />
      {urgent ? "Care now" : VERDICT_WORD[verdict]}
    </span>
  );
}
