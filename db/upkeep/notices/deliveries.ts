import { and, eq, sql } from "drizzle-orm";
import type { Kind } from "@/lib/notices/notice";
import { asSystem } from "../../connection/as-viewer";
import type { Database } from "../../connection/tx";
import { deliveries } from "../../schema/notices";

/** One message to one device or mailbox. */
export type Delivery = { userId: string; kind: Kind; key: string; target: string };
type End = "sent" | "unknown" | "refused" | "gone";

const isOne = ({ userId, kind, key, target }: Delivery) =>
  and(
    eq(deliveries.userId, userId),
    eq(deliveries.kind, kind),
    eq(deliveries.key, key),
    eq(deliveries.target, target),
  );

/**
 * Whether a message is the caller's to hand over: the first who writes it down, before it is handed over. Whose process dies in between
 * leaves it written down: nobody hands it over again (docs/decisions/083).
 */
export async function takeUp(delivery: Delivery, on?: Database): Promise<boolean> {
  const taken = await asSystem(
    (tx) =>
      tx.insert(deliveries).values(delivery).onConflictDoNothing().returning({ userId: deliveries.userId }),
    on,
  );
  return taken.length > 0;
}

export async function ended(delivery: Delivery, state: End, on?: Database): Promise<void> {
  await asSystem((tx) => tx.update(deliveries).set({ state }).where(isOne(delivery)), on);
}

/** It was certainly not shown: whoever tries next may hand it over. */
export async function putDown(delivery: Delivery, on?: Database): Promise<void> {
  await asSystem((tx) => tx.delete(deliveries).where(isOne(delivery)), on);
}

/** So long it is kept what was handed over, in days: nothing is tried for as long. */
const KEPT_DAYS = 30;

export async function forgetDeliveries(on?: Database): Promise<void> {
  await asSystem(
    (tx) =>
      tx.delete(deliveries).where(sql`${deliveries.at} < now() - make_interval(days => ${KEPT_DAYS}::int)`),
    on,
  );
}
