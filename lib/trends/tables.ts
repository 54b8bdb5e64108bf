import { REGION_WORDS } from "@/lib/engine/vocabulary";
import type { Intensity } from "@/lib/training/distribution";
import { fromEightyTwenty } from "@/lib/training/polarization";
import { HISTORY_DAYS } from "@/lib/training/usual-load";
import {
  checkInRate,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  type TeamDays,
  teamSoreness,
  whereItHurts,
} from "./trends";
import type { ChartName } from "./view";

export type ChartTable = { columns: string[]; rows: Record<string, string | number | null>[] };

/** Of how many days a week's figures are, where they are not all seven. */
const soFar = (days: number) => (days === 7 ? "" : `${days} of 7 days`);
const percent = (share: number) => Math.round(share * 1000) / 10;
const round = (value: number | null, digits = 1) => (value === null ? null : Number(value.toFixed(digits)));

function splitCells(split: Intensity | null, judged = true) {
  return {
    "easy %": split && percent(split.easy),
    "moderate %": split && percent(split.moderate),
    "hard %": split && percent(split.hard),
    hours: split && round(split.total / 3600),
    "points from 80/20": split && judged ? round(fromEightyTwenty(split)) : null,
    method: split?.method ?? null,
    "by heart rate %": split && percent(split.byHeartRate),
  };
}
const SPLIT_COLUMNS = [
  "easy %",
  "moderate %",
  "hard %",
  "hours",
  "points from 80/20",
  "method",
  "by heart rate %",
];

/** Each chart's numbers as a table: what is shown beside it, and what is downloaded. */
export function tableOf(chart: ChartName, team: TeamDays): ChartTable {
  switch (chart) {
    case "heat":
      return {
        columns: ["athlete", ...team.dates],
        rows: heatRows(team).map(({ athlete, soreness }) => ({
          athlete: athlete.name,
          ...Object.fromEntries(team.dates.map((date, i) => [date, soreness[i] ?? null])),
        })),
      };
    case "team":
      return {
        columns: [
          "date",
          "check-ins",
          "lower quartile",
          "median",
          "upper quartile",
          "team load",
          "sessions without effort",
        ],
        rows: teamSoreness(team).map((day) => ({
          date: day.date,
          "check-ins": day.n,
          "lower quartile": round(day.low, 2),
          median: round(day.median, 2),
          "upper quartile": round(day.high, 2),
          "team load": Math.round(day.load),
          "sessions without effort": day.unrated,
        })),
      };
    case "where":
      return {
        columns: ["region", "days this week", "days a week, four weeks before"],
        rows: whereItHurts(team).map(({ region, now, before }) => ({
          region: REGION_WORDS[region],
          "days this week": now,
          "days a week, four weeks before": round(before, 2),
        })),
      };
    case "split":
      return {
        columns: ["athlete", ...SPLIT_COLUMNS, "sessions told", "sessions"],
        rows: splitRows(team).map(({ athlete, split, trust, told, of }) => ({
          athlete: athlete.name,
          ...splitCells(split, trust === "enough"),
          "sessions told": told,
          sessions: of,
        })),
      };
    case "weeks":
      return {
        columns: ["week of", "so far", ...SPLIT_COLUMNS],
        rows: splitWeeks(team).map(({ week, split, days }) => ({
          "week of": week,
          "so far": soFar(days),
          ...splitCells(split, days === 7),
        })),
      };
    case "load":
      return {
        columns: [
          "athlete",
          "load of 7 days",
          "sessions",
          "sessions without effort",
          "usual week",
          "SD",
          "weeks",
          "change %",
          "days of history",
        ],
        rows: loadRows(team).map(({ athlete, load }) => ({
          athlete: athlete.name,
          "load of 7 days": load.unrated && load.unrated === load.sessions ? null : Math.round(load.week),
          sessions: load.sessions,
          "sessions without effort": load.unrated,
          "usual week": load.usual && Math.round(load.usual.mean),
          SD: load.usual && Math.round(load.usual.sd),
          weeks: load.usual?.n ?? 0,
          "change %": load.ratio === null ? null : Math.round((load.ratio - 1) * 100),
          "days of history": load.history === HISTORY_DAYS ? `${HISTORY_DAYS} or more` : load.history,
        })),
      };
    case "rate":
      return {
        columns: ["week of", "so far", "answered", "expected", "rate %"],
        rows: checkInRate(team).map(({ week, answered, expected, rate, days }) => ({
          "week of": week,
          "so far": soFar(days),
          answered,
          expected,
          "rate %": rate === null ? null : percent(rate),
        })),
      };
  }
}
