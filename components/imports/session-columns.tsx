import { useTranslations } from "next-intl";
import { Select } from "./mapping-fields";
import { sportOptions } from "./question-form";

/** What is chosen for a table of sessions: columns by field, and units. */
export type SessionChoice = Record<string, string>;
type Options = readonly (readonly [value: string, label: string])[];

/** Columns that few tables have, under a fold. */
export const MORE = [
  "time",
  "title",
  "elapsed",
  "averageHr",
  "maxHr",
  "ascent",
  "descent",
  "cadence",
  "note",
] as const;
const DURATION_UNITS = ["min", "h:mm", "m:ss", "h", "s"] as const;
const DISTANCE_UNITS = ["km", "m", "mi"] as const;

/** The columns and units of a table of training sessions. */
export function SessionColumns({
  choice,
  set,
  columns,
}: {
  choice: SessionChoice;
  set: (key: string) => (value: string) => void;
  columns: Options;
}) {
  const t = useTranslations("imports");
  const select = (key: string, label: string, options: Options = columns) => (
    <Select key={key} label={label} value={choice[key] ?? ""} set={set(key)} options={options} />
  );
  const durations = DURATION_UNITS.map((unit) => [unit, t(`mapping.durationUnitIs.${unit}`)] as const);
  const distances = DISTANCE_UNITS.map((unit) => [unit, t(`mapping.unit.${unit}`)] as const);
  return (
    <>
      {select("duration", t("mapping.column.duration"))}
      {select("durationUnit", t("mapping.durationUnit"), durations)}
      {select("sport", t("mapping.column.sport"))}
      {!choice.sport && select("sportIs", t("mapping.sportIs"), sportOptions(t))}
      {select("distance", t("mapping.column.distance"))}
      {choice.distance && select("distanceUnit", t("mapping.distanceUnit"), distances)}
      {select("rpe", t("mapping.column.rpe"))}
      <details open={MORE.some((key) => choice[key])} className="sm:col-span-2">
        <summary className="cursor-pointer py-2 text-sm font-medium underline">{t("mapping.more")}</summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-2">
          {MORE.map((key) => select(key, t(`mapping.column.${key}`)))}
        </div>
      </details>
    </>
  );
}
