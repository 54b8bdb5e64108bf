"use client";

import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { MappingForm as Sent } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { FirstRow } from "./first-row";
import { type ScaleDraft, ScaleFields, Select } from "./mapping-fields";
import { type SessionChoice, SessionColumns } from "./session-columns";
import { type Table, TablePreview } from "./table-preview";

type Holds = Exclude<CsvMapping["holds"], "answers">;

const SCALES = [
  { key: "soreness", label: "Soreness", least: "not sore at all", most: "worst", start: ["0", "10"] },
  { key: "sleepQuality", label: "Sleep quality", least: "worst", most: "best", start: ["1", "5"] },
  { key: "fatigue", label: "Tiredness", least: "fresh", most: "most tired", start: ["1", "5"] },
  { key: "stress", label: "Stress", least: "none", most: "most", start: ["1", "5"] },
  { key: "mood", label: "Mood", least: "worst", most: "best", start: ["1", "5"] },
] as const;
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
type ScaleKey = (typeof SCALES)[number]["key"];

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
  const guess = (pattern: RegExp) => table.header.find((name) => pattern.test(name)) ?? "";
  const [holds, setHolds] = useState<Holds>(guess(/sore|wellness|mood/i) ? "wellness" : "sessions");
  const [plain, setPlain] = useState<SessionChoice>(() => {
    const { type, ...columns } = table.guess.columns;
    return {
      date: guess(/date|day|datum/i),
      sleepHours: guess(/sleep.*(h|dur)|hours/i),
      ...columns,
      sport: type ?? "",
      sportIs: "run",
      dateOrder: "ymd",
      durationUnit: table.guess.durationUnit,
      distanceUnit: table.guess.distanceUnit,
    };
  });
  const [scales, setScales] = useState<Record<ScaleKey, ScaleDraft>>(
    () =>
      Object.fromEntries(
        SCALES.map(({ key, start }) => [
          key,
          {
            column: guess(new RegExp(key === "sleepQuality" ? "sleep.?q" : key, "i")),
            least: start[0],
            most: start[1],
          },
        ]),
      ) as Record<ScaleKey, ScaleDraft>,
  );
  const { send, errors, pending } = useSend(remember, { done: saved });
  const set = (key: string) => (value: string) => setPlain({ ...plain, [key]: value });
  const scale = (key: ScaleKey) => {
    const { column, least, most } = scales[key];
    return column ? { column, least: Number(least), most: Number(most) } : null;
  };
  const form = (): Sent => {
    const common = { date: plain.date ?? "", dateOrder: plain.dateOrder as "ymd" };
    return {
      header: table.header,
      mapping:
        holds === "wellness"
          ? {
              holds,
              ...common,
              soreness: scale("soreness") ?? { column: "", least: 0, most: 10 },
              sleepHours: plain.sleepHours || null,
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
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Each row is"
          value={holds}
          set={(value) => setHolds(value as Holds)}
          options={[
            ["wellness", "a morning (soreness, sleep)"],
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
          <>
            <Select
              label="Hours of sleep"
              value={plain.sleepHours ?? ""}
              set={set("sleepHours")}
              options={columns}
            />
            {SCALES.map(({ key, label, least, most }) => (
              <ScaleFields
                key={key}
                label={label}
                words={[least, most]}
                value={scales[key]}
                set={(value) => setScales({ ...scales, [key]: value })}
                options={columns}
              />
            ))}
          </>
        ) : (
          <SessionColumns choice={plain} set={set} columns={columns} />
        )}
      </div>
      <FirstRow table={table} choice={plain} sessions={holds === "sessions"} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        Import with these columns
      </Button>
    </form>
  );
}
