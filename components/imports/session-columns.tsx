import { SPORTS } from "@/lib/imports/sport";
import { Select } from "./mapping-fields";
import { SPORT_OPTIONS } from "./question-form";

/** What is chosen for a table of sessions: columns by field, and units. */
export type SessionChoice = Record<string, string>;
type Options = readonly (readonly [value: string, label: string])[];

const MORE = [
  ["time", "Start time, where it is a column of its own"],
  ["title", "Name of the session"],
  ["elapsed", "Time from start to end, pauses included"],
  ["averageHr", "Average heart rate"],
  ["maxHr", "Highest heart rate"],
  ["ascent", "Metres up"],
  ["descent", "Metres down"],
  ["cadence", "Steps per minute"],
  ["note", "Note"],
] as const;

/** The columns and units of a table of training sessions; those few have stand under a fold. */
export function SessionColumns({
  choice,
  set,
  columns,
}: {
  choice: SessionChoice;
  set: (key: string) => (value: string) => void;
  columns: Options;
}) {
  const select = (key: string, label: string, options: Options = columns) => (
    <Select key={key} label={label} value={choice[key] ?? ""} set={set(key)} options={options} />
  );
  const open = MORE.some(([key]) => choice[key]);
  return (
    <>
      {select("duration", "Duration")}
      {select("durationUnit", "Duration is in", [
        ["min", "minutes, or h:mm:ss"],
        ["h:mm", "hours and minutes, h:mm"],
        ["m:ss", "minutes and seconds, m:ss"],
        ["h", "hours"],
        ["s", "seconds"],
      ])}
      {select("sport", "Sport")}
      {!choice.sport &&
        select(
          "sportIs",
          "Every row is a",
          SPORT_OPTIONS.filter(([sport]) => SPORTS.includes(sport)),
        )}
      {select("distance", "Distance")}
      {choice.distance &&
        select("distanceUnit", "Distance is in", [
          ["km", "kilometres"],
          ["m", "metres"],
          ["mi", "miles"],
        ])}
      {select("rpe", "Effort (RPE), 0 to 10")}
      <details open={open} className="sm:col-span-2">
        <summary className="cursor-pointer py-2 text-sm font-medium underline">
          More columns: start, name, heart rate, climb, steps
        </summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-2">{MORE.map(([key, label]) => select(key, label))}</div>
      </details>
    </>
  );
}
