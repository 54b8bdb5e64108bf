import type { AssessmentInput } from "@/lib/engine/input";
import { type FlagDates, inForce } from "@/lib/flags/in-force";

type Order = FlagDates & { order: "rest" | "easy" | null };
type Clearance = {
  date: string;
  until: string;
  allows: "full" | "easy" | "ladder" | null;
  stage: number | null;
};

/**
 * What the coaches have ordered as of a local date: the strictest order in force, and every clearance until then.
 * `today` is the athlete's date now; `clearances` come newest first.
 */
export function ordersOn(
  flags: readonly Order[],
  clearances: readonly Clearance[],
  date: string,
  today: string,
): { coachOrder: AssessmentInput["coachOrder"]; clearances: string[] } {
  const orders = flags.filter((flag) => flag.order !== null && inForce(flag, date, today));
  const cleared = clearances.filter((clearance) => clearance.date <= date);
  return { coachOrder: strictest(orders) ?? standing(cleared, date), clearances: cleared.map((c) => c.date) };
}

function strictest(orders: readonly Order[]): AssessmentInput["coachOrder"] {
  const kind = orders.some(({ order }) => order === "rest") ? "rest" : orders.length ? "easy" : null;
  if (!kind) return null;
  const until = orders
    .filter(({ order }) => order === kind)
    .map((order) => order.until ?? "")
    .sort()
    .at(-1);
  return until ? { kind, until } : null;
}

function standing(cleared: readonly Clearance[], date: string): AssessmentInput["coachOrder"] {
  const [latest] = cleared;
  if (!latest || latest.until < date) return null;
  const { until, allows, stage } = latest;
  return { kind: "cleared", until, allows, stage };
}
