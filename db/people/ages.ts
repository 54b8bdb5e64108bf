import { eq, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { asSystem } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Database, Tx } from "../connection/tx";
import { ages } from "../schema/consents";
import { take } from "./allowances";
import { birthYearChange } from "./limits";

/** Writes down the year an athlete tells; null for one who would rather not: they are not asked again. As system. */
export async function keepBirthYear(tx: Tx, athleteId: string, birthYear: number | null): Promise<void> {
  const askedAt = sql`now()`;
  await tx
    .insert(ages)
    .values({ athleteId, birthYear, askedAt })
    .onConflictDoUpdate({
      target: ages.athleteId,
      set: birthYear === null ? { askedAt } : { birthYear, askedAt },
    });
}

/**
 * An athlete tells or corrects their year of birth; whether a guardian is asked follows from it at once. Throws `Refusal` 403 once a
 * guardian has ended it all, and 429 after many corrections.
 */
export async function tellBirthYear(
  athleteId: string,
  birthYear: number | null,
  on?: Database,
): Promise<void> {
  await take(birthYearChange(athleteId), on);
  await asSystem(async (tx) => {
    const [row] = rowsOf<{ ended: boolean }>(
      await tx.execute(sql`select feelcheck.guardian_ends(${athleteId}::uuid) as ended`),
    );
    if (row?.ended) throw new Refusal(403, "form", "consent.guardians");
    await keepBirthYear(tx, athleteId, birthYear);
  }, on);
}

/** The viewer's own year of birth; null where it is not known. */
export async function ownBirthYear(tx: Tx, athleteId: string): Promise<number | null> {
  const [row] = await tx.select().from(ages).where(eq(ages.athleteId, athleteId));
  return row?.birthYear ?? null;
}

/** An owner asks an athlete to look at their year again, without seeing it. Throws `Refusal` 403. */
export async function askBirthYearAgain(tx: Tx, membershipId: string): Promise<void> {
  const [row] = rowsOf<{ done: boolean }>(
    await tx.execute(sql`select feelcheck.ask_birth_year_again(${membershipId}::uuid) as done`),
  );
  if (!row?.done) throw new Refusal(403, "form", "only.ownerAsksYear");
}

export type Waiting = { athleteId: string; id: string | null };

/** Of which athletes of a team a guardian's consent waits, and the question that is open; for its owners alone. */
export async function waitingConsents(tx: Tx, teamId: string): Promise<Waiting[]> {
  const [row] = rowsOf<{ waiting: Waiting[] }>(
    await tx.execute(sql`select feelcheck.waiting_consents(${teamId}::uuid) as waiting`),
  );
  return row?.waiting ?? [];
}
