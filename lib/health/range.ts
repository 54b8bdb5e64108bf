import { addDays, type LocalDate, laterOf } from "@/lib/calendar";
import { dateIn } from "@/lib/page-params";
import type { Range } from "./board";

/** Without a choice the last half year is shown; nobody's season is longer than three years. */
const USUAL_DAYS = 182;
const MOST_DAYS = 1096;

/** The season that an address names: what it does not say is the half year up to today; nothing of it lies ahead. */
export function rangeIn(params: Record<string, string | string[] | undefined>, today: LocalDate): Range {
  const asked = dateIn(params.to);
  const to = asked && asked < today ? asked : today;
  const from = dateIn(params.from);
  if (!from || from > to) return { from: addDays(to, 1 - USUAL_DAYS), to };
  return { from: laterOf(from, addDays(to, 1 - MOST_DAYS)), to };
}

/** The same as a query. */
export const rangeQuery = ({ from, to }: Range) => new URLSearchParams({ from, to }).toString();
