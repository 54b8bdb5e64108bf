import type { WeekLoad } from "@/lib/training/usual-load";
import { changeWords, loadWords } from "../load/load-words";

/** The load of seven days beside the athlete's usual week, AU, or why that can't be said. Context, no prediction. */
export function LoadCell({ load }: { load: WeekLoad }) {
  const { week, usual } = load;
  const scale = Math.max(week, usual?.mean ?? 0, 1);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <svg width="56" height="16" role="img" aria-label={loadWords(load)}>
        <rect width={(week / scale) * 56} height="7" rx="1.5" fill="var(--accent)" />
        {usual && <rect width={(usual.mean / scale) * 56} height="5" y="9" rx="1.5" fill="var(--field)" />}
      </svg>
      <span className="text-sm tabular-nums">
        {load.unrated > 0 && load.unrated === load.sessions ? "–" : Math.round(week)}{" "}
        <span className="text-muted">{changeWords(load)}</span>
      </span>
    </span>
  );
}
