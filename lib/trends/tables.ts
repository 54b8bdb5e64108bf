import { REGION_WORDS } from "@/lib/engine/vocabulary";
import type { Intensity } from "@/lib/training/distribution";
import { fromEightyTwenty } from "@/lib/training/polarization";
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

const percent = (share: number) => Math.round(share * 1000) / 10;
const round = (value: number | null, digits = 1) => (value === null ? null : Number(value.toFixed(digits)));

function splitCells(split: Intensity | null) {
  return {
    "easy %": split && percent(split.easy),
    "moderate %": split && percent(split.moderate),
    "hard %": split && percent(split.hard),
    hours: split && round(split.total / 3600),
    "points from 80/20": split && round(fromEightyTwenty(split)),
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
        columns: ["date", "check-ins", "lower quartile", "median", "upper quartile", "team load"],
        rows: teamSoreness(team).map((day) => ({
          date: day.date,
          "check-ins": day.n,
          "lower quartile": round(day.low, 2),
          median: round(day.median, 2),
          "upper quartile": round(day.high, 2),
          "team load": Math.round(day.load),
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
        columns: ["athlete", ...SPLIT_COLUMNS],
        rows: splitRows(team).map(({ athlete, split }) => ({ athlete: athlete.name, ...splitCells(split) })),
      };
    case "weeks":
      return {
        columns: ["week of", ...SPLIT_COLUMNS],
        rows: splitWeeks(team).map(({ week, split }) => ({ "week of": week, ...splitCells(split) })),
      };
    case "load":
      return {
        columns: ["athlete", "load of 7 days", "usual week", "SD", "weeks"],
        rows: loadRows(team).map(({ athlete, now, usual }) => ({
          athlete: athlete.name,
          "load of 7 days": Math.round(now),
          "usual week": usual && Math.round(usual.mean),
          SD: usual && Math.round(usual.sd),
          weeks: usual?.n ?? 0,
        })),
      };
    case "rate":
      return {
        columns: ["week of", "answered", "expected", "rate %"],
        rows: checkInRate(team).map(({ week, answered, expected, rate }) => ({
          "week of": week,
          answered,
          expected,
          "rate %": percent(rate),
        })),
      };
  }
}
