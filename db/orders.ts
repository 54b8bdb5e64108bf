import type { AssessmentInput } from "@/lib/engine/input";

type Order = { order: "rest" | "easy" | null; until: string | null };
type Clearance = { date: string; until: string };

/**
 * What the coaches have ordered as of a local date: the strictest order in force, and every clearance until then.
 * `openFlags` are those not resolved; `clearances` come newest first.
 */
export function ordersOn(
  openFlags: readonly Order[],
  clearances: readonly Clearance[],
  date: string,
): { coachOrder: AssessmentInput["coachOrder"]; clearances: string[] } {
  const orders = openFlags.filter(({ order, until }) => order !== null && until !== null && until >= date);
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
  const until = cleared[0]?.until;
  return until && until >= date ? { kind: "cleared", until } : null;
}
