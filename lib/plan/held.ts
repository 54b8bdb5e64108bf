import { addDays, type LocalDate } from "@/lib/calendar";
import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";
import { type FlagDates, inForce } from "@/lib/flags/in-force";
import type { OnTheWay } from "./on-the-way";

/** What is known today of what an athlete may do on the days to come. All dates are the athlete's own. */
export type Standing = {
  today: LocalDate;
  /** Today's verdict; null before it is given. */
  verdict: Verdict | null;
  /** The open flags that carry an order of a coach. */
  orders: readonly (FlagDates & { order: "rest" | "easy" })[];
  /** The last date whose verdict holds until somebody has looked; null for none. */
  locked: LocalDate | null;
  /** The newest clearance: given on a date, until another, and whether it allows all or only what is easy. */
  cleared: { date: LocalDate; until: LocalDate; easy: boolean } | null;
  /** Where they stand on the way back; null or left out where they are on none. */
  way?: OnTheWay | null;
};

/** An athlete as a row of the plan. */
export type PlanAthlete = Standing & { id: string; name: string };

/**
 * The strictest of what stands already for a date from today on: today's verdict for today, a danger sign nobody has looked
 * at, coaches' orders, an easy clearance. null where the morning itself will tell.
 */
export function heldOn(standing: Standing, date: LocalDate): Verdict | null {
  const { today, verdict, orders, locked, cleared } = standing;
  const held: Verdict[] = [];
  if (date === today && verdict) held.push(verdict);
  if (locked && (!cleared || cleared.date < locked)) held.push("see-professional");
  for (const order of orders) if (inForce(order, date, today)) held.push(order.order);
  if (cleared?.easy && date >= cleared.date && date <= cleared.until) held.push("easy");
  return held.reduce<Verdict | null>(stricter, null);
}

/** Why somebody should not run in the seven days from `first` on, or today: rest or see a professional. null where nothing says so. */
export function stoppedIn(standing: Standing, first: LocalDate): Verdict | null {
  const days = Array.from({ length: 7 }, (_, i) => addDays(first, i)).filter(
    (date) => date >= standing.today,
  );
  const held = days.map((date) => heldOn(standing, date));
  const worst = [standing.verdict, ...held].reduce(stricter, null);
  return worst && STRICTNESS[worst] >= STRICTNESS.rest ? worst : null;
}

function stricter(a: Verdict | null, b: Verdict | null): Verdict | null {
  if (!a || !b) return a ?? b;
  return STRICTNESS[b] > STRICTNESS[a] ? b : a;
}
