import { formatFor } from "@/lib/format/format";
import { wordsIn } from "@/lib/words/words";
import { type TeamColumn, valueWords } from "./value-words";

type Row = Record<string, unknown>;

/**
 * A team's table for whoever opens it: headings and values in words, distances and altitudes in their unit, which the
 * heading names. Rows come in metric, as codes, and under the columns' own names.
 */
export function readable(columns: readonly TeamColumn[], locale: string) {
  const t = wordsIn(locale, "files");
  const f = formatFor(locale);
  const words = valueWords(locale);
  const heading = (column: TeamColumn) => {
    if (column === "distanceKm") return t("team.distanceKm", { unit: f.distanceUnit });
    if (column === "ascentM" || column === "descentM") return t(`team.${column}`, { unit: f.elevationUnit });
    return t(`team.${column}`);
  };
  const named = columns.map((column) => [column, heading(column)] as const);
  return {
    headings: named.map(([, heading]) => heading),
    row: (row: Row): Row =>
      Object.fromEntries(named.map(([column, heading]) => [heading, words(column, row[column])])),
  };
}
