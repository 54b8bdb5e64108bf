import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Assessment } from "@/lib/engine/assessment";
import { graver, sameFinding } from "@/lib/flags/in-force";
import type { Tx } from "../connection/tx";
import { flagEvents, flags } from "../schema/care";

type Row = typeof flags.$inferSelect;
/** A flag of the engine as far as the next one depends on it. */
export type EngineFlag = Pick<Row, "id" | "severity" | "reason" | "foundOn" | "resolvedBy"> & {
  open: boolean;
};

/**
 * Keeps at most one open flag of the engine per athlete: raised, worsened, or closed when a later day raises none.
 * A referral closes only by a coach. What a coach has resolved stays resolved for that day of the athlete; another
 * finding, or a graver one, is raised anew. `there` are the open one and those of the day that a coach resolved.
 */
export async function keepEngineFlag(
  tx: Tx,
  athleteId: string,
  there: readonly EngineFlag[],
  raised: Assessment["flag"],
  date: string,
): Promise<void> {
  const event = (flagId: string, what: "raised" | "worsened" | "resolved") =>
    tx.insert(flagEvents).values({ athleteId, id: uuidv7(), flagId, event: what, by: null, byEngine: true });
  const open = there.find((flag) => flag.open);
  if (!open) {
    if (!raised || there.some((flag) => answers(flag, raised, date))) return;
    const id = uuidv7();
    const { severity, reason } = raised;
    await tx
      .insert(flags)
      .values({ athleteId, id, severity, reason, byEngine: true, raisedOn: date, foundOn: date });
    await event(id, "raised");
    return;
  }
  const where = and(eq(flags.athleteId, athleteId), eq(flags.id, open.id));
  if (!raised && open.severity !== "refer") {
    await tx.update(flags).set({ resolvedAt: new Date(), closedOn: date }).where(where);
    await event(open.id, "resolved");
  } else if (raised && graver(raised.severity, open.severity)) {
    const { severity, reason } = raised;
    await tx.update(flags).set({ severity, reason, acknowledgedAt: null, foundOn: date }).where(where);
    await event(open.id, "worsened");
  } else if (raised && open.foundOn !== date) {
    await tx.update(flags).set({ foundOn: date }).where(where);
  }
}

/** Whether a coach has dealt with this finding of this day already. */
function answers(flag: EngineFlag, raised: NonNullable<Assessment["flag"]>, date: string): boolean {
  return (
    flag.resolvedBy !== null &&
    flag.foundOn === date &&
    !graver(raised.severity, flag.severity) &&
    sameFinding(flag.reason, raised.reason)
  );
}
