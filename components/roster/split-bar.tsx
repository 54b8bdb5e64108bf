import type { Trust } from "@/lib/roster/intensity";
import type { Intensity } from "@/lib/training/distribution";
import { methodWords } from "../intensity/method-words";
import { trustWords } from "../intensity/split-panel";

/** Time in three zones as one bar, with a mark at 80 %. */
export function SplitBar({
  split,
  trust,
  width = 80,
}: {
  split: Intensity | null;
  trust: { told: number; of: number; trust: Trust };
  width?: number;
}) {
  if (!split) return <span className="text-muted text-sm">not told yet</span>;
  if (trust.trust !== "enough")
    return (
      <span className="text-muted text-sm" title={trustWords(trust)}>
        {trust.trust === "gaps" ? `${trust.told} of ${trust.of} told` : `too early: ${trust.told}`}
      </span>
    );
  const percent = (share: number) => Math.round(share * 100);
  const easy = split.easy * width;
  const moderate = split.moderate * width;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <svg
        width={width}
        height="14"
        role="img"
        aria-label={`${percent(split.easy)} % easy, ${percent(split.moderate)} % moderate, ${percent(split.hard)} % hard, ${methodWords(split)}`}
      >
        <rect width={width} height="10" y="2" rx="2" fill="var(--zone-hard)" />
        <rect width={easy + moderate} height="10" y="2" fill="var(--zone-moderate)" />
        <rect width={easy} height="10" y="2" rx="2" fill="var(--zone-easy)" />
        <line x1={width * 0.8} x2={width * 0.8} y1="0" y2="14" stroke="var(--ink)" strokeWidth="1.5" />
      </svg>
      <span className="text-sm whitespace-nowrap tabular-nums" title={methodWords(split)}>
        {percent(split.easy)} %{" "}
        <span className="text-muted text-xs">
          {{ "heart-rate": "HR", rpe: "RPE", mixed: "HR+RPE" }[split.method]}
        </span>
      </span>
    </span>
  );
}
