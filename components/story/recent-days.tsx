import Link from "next/link";
import { inWords } from "@/lib/calendar";
import type { Urgency, Verdict } from "@/lib/engine/vocabulary";
import { VerdictBadge } from "../verdict/verdict-badge";

export type RecentDay = {
  date: string;
  verdict: Verdict | null;
  urgent: boolean;
  urgency: Urgency | null;
  soreness: number | null;
  /** Entered on a later day. */
  late: boolean;
};

/** Days, newest first, each with its check-in and the way to correct or add it. */
export function RecentDays({ days }: { days: readonly RecentDay[] }) {
  return (
    <ul className="divide-line divide-y">
      {days.map((day) => (
        <li key={day.date} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
          <Link href={`/history?day=${day.date}`} className="w-24 whitespace-nowrap hover:underline">
            {inWords(day.date)}
          </Link>
          {day.verdict ? (
            <VerdictBadge verdict={day.verdict} urgency={day.urgency} urgent={day.urgent} />
          ) : (
            <span className="text-muted text-sm">{day.soreness === null ? "No check-in" : "Imported"}</span>
          )}
          {day.soreness !== null && <span className="text-muted text-sm">soreness {day.soreness}</span>}
          {day.late && <span className="text-muted text-sm">entered late</span>}
          <Link
            href={`/check-ins/${day.date}`}
            className="ml-auto py-1 text-sm underline"
            aria-label={`${day.soreness === null ? "Add" : "Correct"} the check-in of ${inWords(day.date)}`}
          >
            {day.soreness === null ? "Add" : "Correct"}
          </Link>
        </li>
      ))}
    </ul>
  );
}
