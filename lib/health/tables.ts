import { episodeTable } from "@/lib/injuries/episode-table";
import type { Words } from "@/lib/words/words";
import type { BoardAthlete, HealthBoard } from "./board";
import type { WeeklyPrevalence } from "./weekly";

export const HEALTH_TABLES = ["weeks", "places", "weekly", "episodes"] as const;
export type HealthTable = (typeof HEALTH_TABLES)[number];
type Cell = string | number | null;
export type Table = { columns: string[]; rows: Record<string, Cell>[] };

export type HealthTableWords = {
  files: Words<"files">;
  injuries: Words<"injuries">;
  body: Words<"body">;
};

/** A table of the board as it is downloaded: numbers without units, dates as a calendar program reads them. */
export function healthTable(
  what: HealthTable,
  board: HealthBoard,
  athletes: readonly BoardAthlete[],
  weekly: readonly WeeklyPrevalence[],
  words: HealthTableWords,
): Table {
  const { files: t, body } = words;
  if (what === "weeks")
    return tableOf(board.weeks, [
      [t("health.week"), ({ week }) => week],
      [t("health.athletes"), (row) => row.athletes],
      [t("health.full"), ({ full }) => full],
      [t("health.modified"), ({ modified }) => modified],
      [t("health.out"), ({ out }) => out],
      [t("health.injured"), ({ injured }) => injured],
      [t("health.ill"), ({ ill }) => ill],
    ]);
  if (what === "places")
    return tableOf(board.places, [
      [t("health.region"), ({ region }) => (region ? body(`region.${region}`) : t("health.noRegion"))],
      [t("health.injuries"), ({ injuries }) => injuries],
      [t("health.days"), ({ days }) => days],
    ]);
  if (what === "weekly")
    return tableOf(weekly, [
      [t("health.sunday"), ({ sunday }) => sunday],
      [t("health.answered"), ({ answered }) => answered],
      [t("health.problem"), ({ problem }) => problem],
      [t("health.substantial"), ({ substantial }) => substantial],
      [t("health.severity"), ({ severity }) => severity && Math.round(severity)],
    ]);
  const { from, to } = board.range;
  const rows = athletes.flatMap(({ name, today, injuries }) =>
    injuries
      .filter(({ onset, returnedOn }) => onset <= to && (returnedOn === null || returnedOn > from))
      .map((injury) => ({ name, today, injury })),
  );
  return episodeTable(rows, words);
}

type Column<R> = readonly [heading: string, of: (row: R) => Cell];

function tableOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Table {
  return {
    columns: columns.map(([heading]) => heading),
    rows: rows.map((row) => Object.fromEntries(columns.map(([heading, of]) => [heading, of(row)]))),
  };
}
