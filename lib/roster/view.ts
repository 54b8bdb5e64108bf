import { byName } from "@/lib/names";
import { idIn, textIn } from "@/lib/page-params";
import { cutText } from "@/lib/text";
import { NEEDS, type Need } from "./needs";
import { byUrgency } from "./order";
import type { RosterRow } from "./row";

/** How the roster is looked at; everything of it is in the URL. */
export const SORTS = ["urgency", "name", "soreness", "load", "easy"] as const;
export type RosterView = {
  q: string;
  need: Need | "all";
  sort: (typeof SORTS)[number];
  /** Id of the group that is shown; null is everybody. */
  group: string | null;
};

/** Reads the view from a page's search parameters; what it does not know is the default. */
export function viewFrom(params: Record<string, string | string[] | undefined>): RosterView {
  const one = (name: string) => textIn(params[name]);
  return {
    q: cutText(one("q"), 80),
    need: NEEDS.find((need) => need === one("show")) ?? "all",
    sort: SORTS.find((sort) => sort === one("sort")) ?? "urgency",
    group: idIn(params.group),
  };
}

/** The URL of a view with one thing changed; defaults stay out of it. */
export function viewHref(view: RosterView, change: Partial<RosterView>): string {
  const next = { ...view, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set("q", next.q);
  if (next.need !== "all") params.set("show", next.need);
  if (next.group) params.set("group", next.group);
  if (next.sort !== "urgency") params.set("sort", next.sort);
  const query = params.toString();
  return query ? `/roster?${query}` : "/roster";
}

/** The rows a view shows, in its order. The search ignores case and accents. */
export function select(rows: readonly RosterRow[], view: RosterView): RosterRow[] {
  const wanted = plain(view.q.trim());
  return rows
    .filter(
      (row) => (view.need === "all" || row.needs.includes(view.need)) && plain(row.name).includes(wanted),
    )
    .sort(ORDER[view.sort]);
}

/** Letters that Unicode does not take apart, as people type them without their keyboard. */
const PLAIN: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

function plain(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[ıłøđßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

const ORDER: Record<RosterView["sort"], (a: RosterRow, b: RosterRow) => number> = {
  urgency: byUrgency,
  name: (a, b) => byName(a.name, b.name),
  soreness: (a, b) => (b.soreness ?? -1) - (a.soreness ?? -1) || byUrgency(a, b),
  load: (a, b) => ratio(b) - ratio(a) || byUrgency(a, b),
  easy: (a, b) => easyShare(a) - easyShare(b) || byUrgency(a, b),
};

const ratio = (row: RosterRow) => row.load.ratio ?? -1;
const easyShare = (row: RosterRow) => (row.splitTrust.trust === "enough" ? (row.split?.easy ?? 2) : 2);
