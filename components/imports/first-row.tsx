import { useTranslations } from "next-intl";
import type { Format } from "@/lib/format/format";
import { CellError } from "@/lib/imports/csv/cell-error";
import { type DateOrder, orderIn, readClock, readMoment } from "@/lib/imports/csv/dates";
import { type DistanceUnit, kilometres } from "@/lib/imports/csv/distances";
import { type Clock, readDuration, type TimeUnit } from "@/lib/imports/csv/durations";
import { decimalIn, readNumber } from "@/lib/imports/csv/numbers";
import { sorenessOn } from "@/lib/scales/soreness-scale";
import type { Words } from "@/lib/words/words";
import { useFormat } from "../ui/use-format";
import type { ScaleDraft } from "./mapping-fields";
import type { SessionChoice } from "./session-columns";
import type { Table } from "./table-preview";

const MOST_SORE = 10;
type Reader = { t: Words<"imports">; f: Format };

/** How the first row of the table is read with what is chosen, so that a wrong unit or order is seen at once. */
export function FirstRow({
  table,
  choice,
  sessions,
  soreness,
}: {
  table: Table;
  choice: SessionChoice;
  sessions: boolean;
  soreness: ScaleDraft;
}) {
  const reader = { t: useTranslations("imports"), f: useFormat() };
  const { t, f } = reader;
  const cells = cellsOf(table, choice);
  const order = choice.dateOrder as DateOrder;
  const day = dayWords(cells.first("date"), cells.first("time"), cells.column("date"), order, reader);
  const more = sessions ? sessionFacts(cells, choice, reader) : sorenessFacts(table, soreness, reader);
  return (
    <p role="status" className="bg-accent-soft rounded-lg px-3 py-2 text-sm">
      <span className="font-medium">{t("mapping.first")}</span>{" "}
      {t("mapping.firstIs", { parts: f.facts([day, ...more].filter(Boolean)) })}
    </p>
  );
}

/** The cells of the column that was chosen for a field, and the first of them. */
function cellsOf(table: Table, choice: SessionChoice) {
  const column = (key: string) =>
    table.sample.map((row) => row[table.header.indexOf(choice[key] ?? "")] ?? "");
  return { column, first: (key: string) => (choice[key] ? (column(key)[0] ?? "") : "") };
}
type Cells = ReturnType<typeof cellsOf>;

function sessionFacts({ column, first }: Cells, choice: SessionChoice, { t, f }: Reader): string[] {
  const unit = choice.durationUnit ?? "min";
  const clock: Clock = unit === "m:ss" ? "m:ss" : "h:mm";
  const timeUnit = (unit === "h" || unit === "s" ? unit : "min") as TimeUnit;
  const minutes = readDuration(first("duration"), timeUnit, clock, decimalIn(column("duration")));
  const effort = { cell: first("distance"), sport: "other", minutes };
  const km = choice.distance
    ? kilometres(effort, choice.distanceUnit as DistanceUnit, decimalIn(column("distance")), false)
    : null;
  return [
    minutes ? f.minutes(minutes, 1) : t("mapping.noDuration"),
    km ? f.distance(km, 2) : "",
    choice.sport ? first("sport") : "",
    choice.averageHr ? t("mapping.firstBeats", { beats: first("averageHr") }) : "",
  ];
}

/** Soreness as it is kept, so that a scale the wrong way round is seen. */
function sorenessFacts(table: Table, { column, least, most, normal }: ScaleDraft, { t }: Reader): string[] {
  const cell = table.sample[0]?.[table.header.indexOf(column)] ?? "";
  const value = readNumber(cell, null);
  if (!column || value === null || least === most) return [];
  const scale = { best: Number(least), worst: Number(most), normal: normal ? Number(normal) : undefined };
  const [low, high] = [scale.best, scale.worst].sort((a, b) => a - b) as [number, number];
  if (value < low || value > high) return [t("mapping.offScale", { cell })];
  return [t("mapping.firstSoreness", { soreness: Math.round(sorenessOn(scale, value)), most: MOST_SORE })];
}

function dayWords(
  cell: string,
  clock: string,
  column: readonly string[],
  order: DateOrder,
  { t, f }: Reader,
): string {
  const found = orderIn(column, "9999", null);
  try {
    const { date, time } = readMoment(cell, "", found.sure ? found.order : order);
    const day = f.day(date, "long");
    const at = (time ?? readClock(clock))?.slice(0, 5);
    return at ? t("mapping.firstDay", { day, time: f.clock(at) }) : day;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return cell ? t("mapping.badDate", { cell }) : t("mapping.noDate");
  }
}
