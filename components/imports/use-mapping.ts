import { useState } from "react";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { MappingForm as Sent } from "@/lib/training-forms";
import { athleteOf, firstRowsOf, type RowsOf } from "./athlete-rows";
import type { ScaleDraft } from "./mapping-fields";
import { MORE, type SessionChoice } from "./session-columns";
import type { Table } from "./table-preview";
import { SCALES, type ScaleDrafts, type ScaleKey } from "./wellness-columns";

export type Holds = Exclude<CsvMapping["holds"], "answers">;
type Chosen = { holds: Holds; rows: RowsOf; choice: SessionChoice; scales: ScaleDrafts };

/** What is chosen of a table's columns, beginning with what they likely are. */
export function useMapping(table: Table) {
  const { columns: found, wellness } = table.guess;
  const likely = wellness && !(found.duration && found.distance) ? "wellness" : "sessions";
  const [holds, setHolds] = useState<Holds>(likely);
  const [rows, setRows] = useState(() => firstRowsOf(table));
  const [choice, setChoice] = useState(() => firstChoiceOf(table));
  const [scales, setScales] = useState(
    () =>
      Object.fromEntries(
        SCALES.map(({ key, start: [least, most] }) => [key, { column: wellness?.[key] ?? "", least, most }]),
      ) as ScaleDrafts,
  );
  const set = (key: string) => (value: string) => setChoice((before) => ({ ...before, [key]: value }));
  const setScale = (key: ScaleKey, change: Partial<ScaleDraft>) =>
    setScales((before) => ({ ...before, [key]: { ...before[key], ...change } }));
  return { holds, setHolds, rows, setRows, choice, set, scales, setScale };
}

function firstChoiceOf({ guess }: Table): SessionChoice {
  const { durationUnit, distanceUnit, wellness } = guess;
  const { type, ...columns } = guess.columns;
  const { sleepHours = "", hrvMs = "", restingHr = "", date = "" } = wellness ?? {};
  const units = { dateOrder: "ymd", durationUnit, distanceUnit };
  return { date, sleepHours, hrvMs, restingHr, ...columns, sport: type ?? "", sportIs: "run", ...units };
}

/** What was chosen, as it is sent; the server judges it. */
export function mappingOf(table: Table, { holds, rows, choice, scales }: Chosen): Sent {
  const common = {
    date: choice.date ?? "",
    dateOrder: choice.dateOrder as "ymd",
    athlete: athleteOf(table, rows),
  };
  const mapping: Sent["mapping"] =
    holds === "wellness"
      ? { holds, ...common, ...wellnessOf(choice, scales) }
      : { holds, ...common, ...sessionsOf(choice) };
  return { header: table.header, mapping };
}

function wellnessOf(choice: SessionChoice, scales: ScaleDrafts) {
  const scale = (key: ScaleKey) => {
    const { column, least, most } = scales[key];
    return column ? { column, least: Number(least), most: Number(most) } : null;
  };
  const soreness = scale("soreness");
  const { normal } = scales.soreness;
  return {
    soreness: soreness && { ...soreness, normal: normal ? Number(normal) : null },
    sleepHours: choice.sleepHours || null,
    hrvMs: choice.hrvMs || null,
    restingHr: choice.restingHr || null,
    sleepQuality: scale("sleepQuality"),
    fatigue: scale("fatigue"),
    stress: scale("stress"),
    mood: scale("mood"),
  };
}

const sessionsOf = (choice: SessionChoice) => ({
  duration: choice.duration ?? "",
  durationUnit: choice.durationUnit as "min",
  sport: choice.sport || null,
  sportIs: choice.sportIs as "run",
  distanceUnit: choice.distanceUnit as "km",
  rpe: choice.rpe || null,
  distance: choice.distance || null,
  ...Object.fromEntries(MORE.map((key) => [key, choice[key] || null])),
});
