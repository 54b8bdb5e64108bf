import { type ScaleDraft, ScaleFields, Select } from "./mapping-fields";
import type { SessionChoice } from "./session-columns";

export const SCALES = [
  { key: "soreness", label: "Soreness", least: "not sore at all", most: "worst", start: ["0", "10"] },
  { key: "sleepQuality", label: "Sleep quality", least: "worst", most: "best", start: ["1", "5"] },
  { key: "fatigue", label: "Tiredness", least: "fresh", most: "most tired", start: ["1", "5"] },
  { key: "stress", label: "Stress", least: "none", most: "most", start: ["1", "5"] },
  { key: "mood", label: "Mood", least: "worst", most: "best", start: ["1", "5"] },
] as const;
export type ScaleKey = (typeof SCALES)[number]["key"];
export type ScaleDrafts = Record<ScaleKey, ScaleDraft>;

const MEASURED = [
  ["sleepHours", "Hours of sleep"],
  ["hrvMs", "HRV, milliseconds"],
  ["restingHr", "Resting heart rate"],
] as const;

/** The columns and scales of a table of mornings. Without soreness they are kept beside the days. */
export function MorningColumns({
  choice,
  set,
  scales,
  setScale,
  columns,
}: {
  choice: SessionChoice;
  set: (key: string) => (value: string) => void;
  scales: ScaleDrafts;
  setScale: (key: ScaleKey, change: Partial<ScaleDraft>) => void;
  columns: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <>
      {MEASURED.map(([key, label]) => (
        <Select key={key} label={label} value={choice[key] ?? ""} set={set(key)} options={columns} />
      ))}
      {SCALES.map(({ key, label, least, most }) => (
        <ScaleFields
          key={key}
          label={label}
          words={[least, most]}
          value={scales[key]}
          set={(change) => setScale(key, change)}
          options={columns}
          normal={key === "soreness"}
        />
      ))}
      {!scales.soreness.column && (
        <p className="text-muted text-sm sm:col-span-2">
          Without soreness the mornings are kept beside your days; they give no verdict.
        </p>
      )}
    </>
  );
}
