"use client";

import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { MappingForm as Sent } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { AthleteRows, athleteOf, firstRowsOf } from "./athlete-rows";
import { FirstRow } from "./first-row";
import { Select } from "./mapping-fields";
import { MorningColumns, SCALES, type ScaleDrafts, type ScaleKey } from "./morning-columns";
import { type SessionChoice, SessionColumns } from "./session-columns";
import { type Table, TablePreview } from "./table-preview";

type Holds = Exclude<CsvMapping["holds"], "answers">;

const OPTIONAL = [
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

/** Asks what the columns of a table hold, beside its first rows; remembered for the next table with these columns. */
export function MappingForm({
  table,
  remember,
  saved,
}: {
  table: Table;
  remember: (form: Sent) => Promise<ActionResult>;
  saved: () => void;
}) {
  const { columns: found, mornings, durationUnit, distanceUnit } = table.guess;
  const likely = mornings && !(found.duration && found.distance) ? "wellness" : "sessions";
  const [holds, setHolds] = useState<Holds>(likely);
  const [rows, setRows] = useState(() => firstRowsOf(table));
  const [plain, setPlain] = useState<SessionChoice>(() => {
    const { type, ...columns } = found;
    const { sleepHours = "", hrvMs = "", restingHr = "", date = "" } = mornings ?? {};
    const units = { dateOrder: "ymd", durationUnit, distanceUnit };
    return { date, sleepHours, hrvMs, restingHr, ...columns, sport: type ?? "", sportIs: "run", ...units };
  });
  const [scales, setScales] = useState(
    () =>
      Object.fromEntries(
        SCALES.map(({ key, start: [least, most] }) => [key, { column: mornings?.[key] ?? "", least, most }]),
      ) as ScaleDrafts,
  );
  const { send, errors, pending } = useSend(remember, { done: saved });
  const set = (key: string) => (value: string) => setPlain((before) => ({ ...before, [key]: value }));
  const scale = (key: ScaleKey) => {
    const { column, least, most } = scales[key];
    return column ? { column, least: Number(least), most: Number(most) } : null;
  };
  const soreness = () => {
    const of = scale("soreness");
    const { normal } = scales.soreness;
    return of && { ...of, normal: normal ? Number(normal) : null };
  };
  const form = (): Sent => {
    const athlete = athleteOf(table, rows);
    const common = { date: plain.date ?? "", dateOrder: plain.dateOrder as "ymd", athlete };
    return {
      header: table.header,
      mapping:
        holds === "wellness"
          ? {
              holds,
              ...common,
              soreness: soreness(),
              sleepHours: plain.sleepHours || null,
              hrvMs: plain.hrvMs || null,
              restingHr: plain.restingHr || null,
              sleepQuality: scale("sleepQuality"),
              fatigue: scale("fatigue"),
              stress: scale("stress"),
              mood: scale("mood"),
            }
          : {
              holds,
              ...common,
              duration: plain.duration ?? "",
              durationUnit: plain.durationUnit as "min",
              sport: plain.sport || null,
              sportIs: plain.sportIs as "run",
              distanceUnit: plain.distanceUnit as "km",
              rpe: plain.rpe || null,
              distance: plain.distance || null,
              ...Object.fromEntries(OPTIONAL.map((key) => [key, plain[key] || null])),
            },
    };
  };
  const columns = [["", "not in the table"] as const, ...table.header.map((name) => [name, name] as const)];
  return (
    <form
      method="post"
      className="border-line mt-3 space-y-4 rounded-xl border p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(form());
      }}
    >
      <p className="font-semibold">What do the columns of this table hold? ({table.rows} rows)</p>
      <TablePreview table={table} />
      <AthleteRows table={table} rows={rows} set={setRows} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Each row is"
          value={holds}
          set={(value) => setHolds(value as Holds)}
          options={[
            ["wellness", "a morning (soreness, sleep, HRV)"],
            ["sessions", "a training session"],
          ]}
        />
        <Select label="Date" value={plain.date ?? ""} set={set("date")} options={columns} />
        <Select
          label="Order of the date"
          value={plain.dateOrder ?? "ymd"}
          set={set("dateOrder")}
          options={[
            ["ymd", "as the dates tell, or ask me"],
            ["dmy", "day/month/year"],
            ["mdy", "month/day/year"],
          ]}
        />
        {holds === "wellness" ? (
          <MorningColumns
            choice={plain}
            set={set}
            scales={scales}
            setScale={(key, change) =>
              setScales((before) => ({ ...before, [key]: { ...before[key], ...change } }))
            }
            columns={columns}
          />
        ) : (
          <SessionColumns choice={plain} set={set} columns={columns} />
        )}
      </div>
      <FirstRow table={table} choice={plain} sessions={holds === "sessions"} soreness={scales.soreness} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        Import with these columns
      </Button>
    </form>
  );
}
