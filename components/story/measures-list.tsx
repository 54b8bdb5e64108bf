import type { MeasuresDraft } from "@/lib/imports/draft";

export type Measured = Omit<MeasuresDraft, "date">;

/** What a watch or a table told of the morning: context for whoever reads the day. */
export function MeasuresList({ measures }: { measures: readonly Measured[] }) {
  const lines = measures.map((row) => [row.source, wordsOf(row)] as const).filter(([, words]) => words);
  if (lines.length === 0) return null;
  return (
    <div className="border-line mt-4 border-t pt-3">
      <h3 className="text-muted mb-1 text-sm font-semibold">Measured that morning; no verdict rests on it</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {lines.map(([source, words]) => (
          <div key={source} className="contents">
            <dt className="text-muted">{source === "csv" ? "table" : source}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function wordsOf({ sleepHours, sleepQuality, fatigue, stress, mood, hrvMs, restingHr }: Measured): string {
  return [
    sleepHours !== null && `${sleepHours} h sleep`,
    sleepQuality !== null && `sleep quality ${sleepQuality} of 5`,
    hrvMs !== null && `HRV ${Math.round(hrvMs)} ms`,
    restingHr !== null && `resting heart rate ${restingHr}`,
    fatigue !== null && `tiredness ${fatigue} of 5`,
    stress !== null && `stress ${stress} of 5`,
    mood !== null && `mood ${mood} of 5`,
  ]
    .filter(Boolean)
    .join(", ");
}
