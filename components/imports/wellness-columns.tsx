import { useTranslations } from "next-intl";
import { type ScaleDraft, ScaleFields, Select } from "./mapping-fields";
import type { SessionChoice } from "./session-columns";

/** Scales of a table of mornings, and the ends that most of them have. */
export const SCALES = [
  { key: "soreness", start: ["0", "10"] },
  { key: "sleepQuality", start: ["1", "5"] },
  { key: "fatigue", start: ["1", "5"] },
  { key: "stress", start: ["1", "5"] },
  { key: "mood", start: ["1", "5"] },
] as const;
export type ScaleKey = (typeof SCALES)[number]["key"];
export type ScaleDrafts = Record<ScaleKey, ScaleDraft>;

const MEASURED = ["sleepHours", "hrvMs", "restingHr"] as const;

/** The columns and scales of a table of mornings. Without soreness they are kept beside the days. */
export function WellnessColumns({
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
  const t = useTranslations("imports.mapping");
  return (
    <>
      {MEASURED.map((key) => (
        <Select
          key={key}
          label={t(`measured.${key}`)}
          value={choice[key] ?? ""}
          set={set(key)}
          options={columns}
        />
      ))}
      {SCALES.map(({ key }) => (
        <ScaleFields
          key={key}
          label={t(`scale.${key}`)}
          words={[t(`least.${key}`), t(`most.${key}`)]}
          value={scales[key]}
          set={(change) => setScale(key, change)}
          options={columns}
          normal={key === "soreness"}
        />
      ))}
      {!scales.soreness.column && <p className="text-muted text-sm sm:col-span-2">{t("withoutSoreness")}</p>}
    </>
  );
}
