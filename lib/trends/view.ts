import { addDays, isDate } from "@/lib/calendar";
import { VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import { idIn, textIn } from "@/lib/page-params";

/** Periods of the trends, in days. */
export const PERIODS = [42, 84, 182, 364] as const;
export const CHARTS = ["heat", "team", "where", "split", "weeks", "load", "rate"] as const;
export type ChartName = (typeof CHARTS)[number];

/** How the trends are looked at; everything of it is in the URL. */
export type TrendsView = {
  group: string | null;
  days: (typeof PERIODS)[number];
  /** The last day shown; null is today. */
  end: string | null;
  /** Only athletes whose verdict of the last day is this one. */
  verdict: Verdict | null;
  /** The chart that is shown as a table. */
  table: ChartName | null;
};

/** Reads the view from a page's search parameters; what it does not know is the default. */
export function trendsView(params: Record<string, string | string[] | undefined>): TrendsView {
  const one = (name: string) => textIn(params[name]);
  const end = one("end");
  return {
    group: idIn(params.group),
    days: PERIODS.find((days) => String(days) === one("days")) ?? 42,
    end: isDate(end) ? end : null,
    verdict: VERDICTS.find((verdict) => verdict === one("verdict")) ?? null,
    table: CHARTS.find((chart) => chart === one("table")) ?? null,
  };
}

/** The query of a view with one thing changed; defaults stay out of it. */
export function trendsQuery(view: TrendsView, change: Partial<TrendsView> = {}): string {
  const next = { ...view, ...change };
  const params = new URLSearchParams();
  if (next.group) params.set("group", next.group);
  if (next.days !== 42) params.set("days", String(next.days));
  if (next.end) params.set("end", next.end);
  if (next.verdict) params.set("verdict", next.verdict);
  if (next.table) params.set("table", next.table);
  return params.toString();
}

export const trendsHref = (view: TrendsView, change: Partial<TrendsView> = {}) => {
  const query = trendsQuery(view, change);
  return query ? `/trends?${query}` : "/trends";
};

/** First and last local date that a view shows. */
export function rangeOf(view: TrendsView, today: string): { from: string; to: string } {
  const to = view.end && view.end < today ? view.end : today;
  return { from: addDays(to, 1 - view.days), to };
}
