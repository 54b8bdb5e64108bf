import { and, desc, eq, gte, isNotNull, isNull, lte } from "drizzle-orm";
import type { AssessmentInput } from "@/lib/engine/input";
import type { Tx } from "./as-viewer";
import { clearances, flags } from "./schema/care";

/** What the coaches have ordered as of a local date: the strictest order in force, and every clearance until then. */
export async function ordersOn(
  tx: Tx,
  athleteId: string,
  date: string,
): Promise<{ coachOrder: AssessmentInput["coachOrder"]; clearances: string[] }> {
  const [orders, cleared] = await Promise.all([
    tx
      .select({ kind: flags.order, until: flags.until })
      .from(flags)
      .where(
        and(
          eq(flags.athleteId, athleteId),
          isNull(flags.resolvedAt),
          isNotNull(flags.order),
          gte(flags.until, date),
        ),
      ),
    tx
      .select({ date: clearances.date, until: clearances.until })
      .from(clearances)
      .where(and(eq(clearances.athleteId, athleteId), lte(clearances.date, date)))
      .orderBy(desc(clearances.date), desc(clearances.until)),
  ]);
  return { coachOrder: strictest(orders) ?? standing(cleared, date), clearances: cleared.map((c) => c.date) };
}

type Order = { kind: "rest" | "easy" | null; until: string | null };

function strictest(orders: Order[]): AssessmentInput["coachOrder"] {
  const kind = orders.some((order) => order.kind === "rest") ? "rest" : orders.length ? "easy" : null;
  if (!kind) return null;
  const until = orders
    .filter((order) => order.kind === kind)
    .map((order) => order.until ?? "")
    .sort()
    .at(-1);
  return until ? { kind, until } : null;
}

function standing(cleared: { until: string }[], date: string): AssessmentInput["coachOrder"] {
  const until = cleared[0]?.until;
  return until && until >= date ? { kind: "cleared", until } : null;
}
