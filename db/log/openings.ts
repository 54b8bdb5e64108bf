import { sql } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { openings } from "../schema/follow-up";

/** Keeps that somebody opened an athlete's page, as it was read at `at`: what was written later stays new to them. */
export async function keepOpening(tx: Tx, viewerId: string, athleteId: string, at: Date): Promise<void> {
  await tx
    .insert(openings)
    .values({ athleteId, by: viewerId, at })
    .onConflictDoUpdate({
      target: [openings.athleteId, openings.by],
      set: { at: sql`greatest(${openings.at}, excluded.at)` },
    });
}
