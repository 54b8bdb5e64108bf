import type { Region } from "@/lib/engine/vocabulary";
import type { Intensity } from "@/lib/training/distribution";
import { pointsFrom } from "@/lib/training/polarization";
import { HISTORY_DAYS } from "@/lib/training/usual-load";
import type { Words } from "@/lib/words/words";
import { RECENT_DAYS } from "./soreness-change";
import {
  checkInRate,
  type HeatRow,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  type TeamDays,
  teamSoreness,
} from "./trends";
import type { ChartName } from "./view";
import { USUAL_WEEKS, whereItHurts } from "./where";

type Cell = string | number | null;
export type ChartTable = { columns: string[]; rows: Record<string, Cell>[] };

/**
 * How a table is told: its words, its dates, the day on which weeks begin (Monday 1 to Sunday 7), and the share of one
 * that should be easy.
 */
export type TableWords = {
  t: Words<"files">;
  region: (region: Region) => string;
  date: (date: string) => string;
  weekStart: number;
  easyTarget: number;
};

/** A column: its heading, and what stands in it for a row. */
type Column<R> = readonly [heading: string, of: (row: R) => Cell];

function table<R>(rows: readonly R[], columns: readonly Column<R>[]): ChartTable {
  return {
    columns: columns.map(([heading]) => heading),
    rows: rows.map((row) => Object.fromEntries(columns.map(([heading, of]) => [heading, of(row)]))),
  };
}

const percent = (share: number) => Math.round(share * 1000) / 10;
/** As the pages write it: halves away from none, also below it. */
const wholePercent = (change: number) => Math.sign(change) * Math.round(Math.abs(change) * 100);
const round = (value: number | null, digits = 1) => (value === null ? null : Number(value.toFixed(digits)));

/** Each chart's numbers as a table: what is shown beside it, and what is downloaded. */
export function tableOf(chart: ChartName, team: TeamDays, words: TableWords): ChartTable {
  return TABLES[chart](team, words);
}

const TABLES: Record<ChartName, (team: TeamDays, words: TableWords) => ChartTable> = {
  heat: (team, { t, date }) =>
    table(heatRows(team), [
      [t("trends.athlete"), ({ athlete }) => athlete.name],
      [t("trends.lastDays", { days: RECENT_DAYS }), ({ change }) => round(change.now)],
      [t("trends.usualSoreness"), ({ change }) => round(change.usual?.mean ?? null)],
      ...team.dates.map((day, i): Column<HeatRow> => [date(day), ({ soreness }) => soreness[i] ?? null]),
    ]),
  team: (team, { t, date }) =>
    table(teamSoreness(team), [
      [t("trends.date"), (day) => date(day.date)],
      [t("trends.checkIns"), ({ n }) => n],
      [t("trends.low"), ({ low }) => round(low, 2)],
      [t("trends.median"), ({ median }) => round(median, 2)],
      [t("trends.high"), ({ high }) => round(high, 2)],
      [t("trends.teamLoad"), ({ load }) => Math.round(load)],
      [t("trends.unrated"), ({ unrated }) => unrated],
    ]),
  where: (team, { t, region }) => {
    const { places, weeks } = whereItHurts(team);
    const usual = weeks === USUAL_WEEKS;
    return table(places, [
      [t("trends.region"), (row) => region(row.region)],
      [t("trends.daysNow"), ({ now }) => now],
      [t("trends.daysBefore"), ({ before }) => (usual ? round(before, 2) : null)],
      [t("trends.daysMore"), ({ now, before }) => (usual ? round(now - before, 2) : null)],
      [t("trends.named"), ({ who }) => who.length],
    ]);
  },
  split: (team, { t, easyTarget }) =>
    table(splitRows(team), [
      [t("trends.athlete"), ({ athlete }) => athlete.name],
      ...splitColumns<ReturnType<typeof splitRows>[number]>(t, easyTarget, ({ trust }) => trust === "enough"),
      [t("trends.told"), ({ told }) => told],
      [t("trends.sessions"), ({ of }) => of],
      // Whatever the period, the figure that the roster has.
      [t("trends.easyMonth"), ({ month }) => (month ? percent(month.easy) : null)],
    ]),
  weeks: (team, { t, date, weekStart, easyTarget }) =>
    table(splitWeeks(team, weekStart), [
      [t("trends.week"), ({ week }) => date(week)],
      [t("trends.soFar"), ({ days }) => soFar(days, t)],
      ...splitColumns<ReturnType<typeof splitWeeks>[number]>(t, easyTarget, ({ early }) => !early),
      [t("trends.told"), ({ told }) => told],
    ]),
  load: (team, { t }) =>
    table(loadRows(team), [
      [t("trends.athlete"), ({ athlete }) => athlete.name],
      [t("trends.load"), ({ load }) => (isUnknown(load) ? null : Math.round(load.week))],
      [t("trends.sessions"), ({ load }) => load.sessions],
      [t("trends.unrated"), ({ load }) => load.unrated],
      [t("trends.usual"), ({ load }) => load.usual && Math.round(load.usual.mean)],
      [t("trends.sd"), ({ load }) => load.usual && Math.round(load.usual.sd)],
      [t("trends.weeks"), ({ load }) => load.usual?.n ?? 0],
      [t("trends.change"), ({ load }) => (load.ratio === null ? null : wholePercent(load.ratio - 1))],
      [
        t("trends.history"),
        ({ load }) =>
          load.history === HISTORY_DAYS ? t("trends.orMore", { days: HISTORY_DAYS }) : load.history,
      ],
    ]),
  rate: (team, { t, date, weekStart }) =>
    table(checkInRate(team, weekStart), [
      [t("trends.week"), ({ week }) => date(week)],
      [t("trends.soFar"), ({ days }) => soFar(days, t)],
      [t("trends.answered"), ({ answered }) => answered],
      [t("trends.expected"), ({ expected }) => expected],
      [t("trends.rate"), ({ rate }) => (rate === null ? null : percent(rate))],
    ]),
};

/** Of how many days a week's figures are, where they are not all seven. */
const soFar = (days: number, t: Words<"files">) => (days === 7 ? "" : t("trends.daysSoFar", { days }));

const isUnknown = ({ unrated, sessions }: { unrated: number; sessions: number }) =>
  unrated > 0 && unrated === sessions;

/** The columns of a split; `judged` is whether it may be held against the target. */
function splitColumns<R extends { split: Intensity | null }>(
  t: Words<"files">,
  easyTarget: number,
  judged: (row: R) => boolean,
): Column<R>[] {
  const easy = Math.round(easyTarget * 100);
  return [
    [t("trends.easy"), ({ split }) => split && percent(split.easy)],
    [t("trends.moderate"), ({ split }) => split && percent(split.moderate)],
    [t("trends.hard"), ({ split }) => split && percent(split.hard)],
    [t("trends.hours"), ({ split }) => split && round(split.total / 3600)],
    [
      t("trends.fromTarget", { easy, hard: 100 - easy }),
      (row) => (row.split && judged(row) ? round(pointsFrom(easyTarget, row.split)) : null),
    ],
    [t("trends.method"), ({ split }) => split && t(`trends.methods.${split.method}`)],
    [t("trends.byHeartRate"), ({ split }) => split && percent(split.byHeartRate)],
  ];
}
