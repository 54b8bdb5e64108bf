import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Assessment } from "@/lib/engine/assessment";
import type { Tx } from "./as-viewer";
import { flagEvents, flags } from "./schema/care";

const GRAVITY = { watch: 0, rest: 1, refer: 2 } as const;

/**
 * Keeps at most one open flag of the engine per athlete: raised, worsened, or closed when a later day raises none.
 * A referral closes only by a coach. `open` is the one that is open now.
 */
export async function keepEngineFlag(
  tx: Tx,
  athleteId: string,
  open: Pick<typeof flags.$inferSelect, "id" | "severity"> | null,
  raised: Assessment["flag"],
): Promise<void> {
  const event = (flagId: string, what: "raised" | "worsened" | "resolved") =>
    tx.insert(flagEvents).values({ athleteId, id: uuidv7(), flagId, event: what, by: null });
  if (!open) {
    if (!raised) return;
    const id = uuidv7();
    await tx.insert(flags).values({ athleteId, id, severity: raised.severity, reason: raised.reason });
    await event(id, "raised");
    return;
  }
  const where = and(eq(flags.athleteId, athleteId), eq(flags.id, open.id));
  if (!raised && open.severity !== "refer") {
    await tx.update(flags).set({ resolvedAt: new Date() }).where(where);
    await event(open.id, "resolved");
  } else if (raised && GRAVITY[raised.severity] > GRAVITY[open.severity]) {
    await tx
      .update(flags)
      .set({ severity: raised.severity, reason: raised.reason, acknowledgedAt: null })
      .where(where);
    await event(open.id, "worsened");
  }
}
