import type { Trust } from "@/lib/roster/intensity";
import type { Intensity } from "@/lib/training/distribution";
import { classOf, fromEightyTwenty, polarizationIndex } from "@/lib/training/polarization";
import { methodWords } from "./method-words";

export type Period = {
  name: string;
  minutes: Intensity | null;
  sessions: Intensity | null;
  /** Sessions whose intensity is known, of all; and whether they are enough to hold against 80/20. */
  told: number;
  of: number;
  trust: Trust;
};

const CLASS_WORDS = {
  polarized: "polarized",
  pyramidal: "pyramidal",
  threshold: "threshold-heavy",
  other: "none of the known patterns",
};

/** Easy, moderate and hard over several periods, by time and by sessions, against 80/20, always with the method. */
export function SplitPanel({ periods }: { periods: readonly Period[] }) {
  const told = periods.findLast(({ minutes, trust }) => minutes && trust === "enough")?.minutes;
  return (
    <div>
      <ul className="divide-line divide-y">
        {periods.map(({ name, minutes, sessions, ...trust }) => (
          <li key={name} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-3 font-medium">
              {name}
              {minutes && (
                <span className="text-muted text-sm font-normal tabular-nums">
                  {trust.trust === "enough"
                    ? `${points(fromEightyTwenty(minutes))} from 80 % easy`
                    : trustWords(trust)}
                </span>
              )}
            </p>
            {minutes || sessions ? (
              <dl className="mt-1 grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-0.5 text-sm">
                <dt className="text-muted">By time</dt>
                <dd>{minutes && <Split split={minutes} />}</dd>
                <dt className="text-muted">By sessions</dt>
                <dd>{sessions && <Split split={sessions} />}</dd>
              </dl>
            ) : (
              <p className="text-muted text-sm">Nothing yet with heart rate or RPE.</p>
            )}
          </li>
        ))}
      </ul>
      {told && (
        <p className="text-muted mt-2 text-sm">
          The longest period here is {CLASS_WORDS[classOf(told)]}; polarization index{" "}
          {polarizationIndex(told)?.toFixed(2) ?? "not defined"} (above 2 is polarized). The mark stands at 80
          %.
        </p>
      )}
    </div>
  );
}

function Split({ split }: { split: Intensity }) {
  const percent = [split.easy, split.moderate, split.hard].map((share) => Math.round(share * 100));
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <svg width="84" height="14" aria-hidden="true" className="shrink-0">
        <rect width="84" height="10" y="2" fill="var(--zone-hard)" />
        <rect width={(split.easy + split.moderate) * 84} height="10" y="2" fill="var(--zone-moderate)" />
        <rect width={split.easy * 84} height="10" y="2" fill="var(--zone-easy)" />
        <line x1={67.2} x2={67.2} y1="0" y2="14" stroke="var(--ink)" strokeWidth="1.5" />
      </svg>
      <span className="whitespace-nowrap tabular-nums">{percent.join(" / ")} %</span>
      <span className="text-muted whitespace-nowrap">{methodWords(split)}</span>
    </span>
  );
}

/** Why a split is not held against 80/20. */
export function trustWords({ told, of, trust }: { told: number; of: number; trust: Trust }): string {
  if (trust === "gaps") return `${of - told} of ${of} sessions without heart rate or effort`;
  return `too early to judge: ${told} ${told === 1 ? "session" : "sessions"}`;
}

const points = (value: number) =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(Math.round(value))} points`;
