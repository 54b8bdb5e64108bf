import { sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { Role } from "@/lib/can";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";

export type Removed = { id: string; name: string; role: Role };

/** Whom the viewer removed from a team within the last ten minutes, the newest first. */
export async function justRemoved(tx: Tx, teamId: string): Promise<Removed[]> {
  const [row] = rowsOf<{ removed: Removed[] }>(
    await tx.execute(sql`select feelcheck.just_removed(${teamId}::uuid) as removed`),
  );
  return row?.removed ?? [];
}

/** Takes a removal back, with the flags and links that ended by it. Throws `Refusal` 403 where that can't be done any more. */
export async function takeBackRemoval(tx: Tx, membershipId: string): Promise<void> {
  const [row] = rowsOf<{ done: boolean }>(
    await tx.execute(sql`select feelcheck.take_back_removal(${membershipId}::uuid) as done`),
  );
  if (!row?.done) throw new Refusal(403, "form", "people.removedForGood");
}
