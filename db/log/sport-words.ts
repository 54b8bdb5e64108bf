import { eq, sql } from "drizzle-orm";
import type { Sport } from "@/lib/imports/sport";
import { type LearnedSports, wordKey } from "@/lib/imports/sports";
import type { Tx } from "../connection/tx";
import { sportWords } from "../schema/training";

/** What the athlete has said their words for sports mean. */
export async function sportWordsOf(tx: Tx, athleteId: string): Promise<LearnedSports> {
  const rows = await tx
    .select({ word: sportWords.word, sport: sportWords.sport })
    .from(sportWords)
    .where(eq(sportWords.athleteId, athleteId));
  return Object.fromEntries(rows.map(({ word, sport }) => [word, sport]));
}

/** Remembers what words mean; said again, the later meaning holds. */
export async function rememberSports(
  tx: Tx,
  athleteId: string,
  said: readonly { word: string; sport: Sport }[],
): Promise<void> {
  const meanings = new Map(said.map(({ word, sport }) => [wordKey(word), sport]));
  if (meanings.size === 0) return;
  await tx
    .insert(sportWords)
    .values([...meanings].map(([word, sport]) => ({ athleteId, word, sport })))
    .onConflictDoUpdate({
      target: [sportWords.athleteId, sportWords.word],
      set: { sport: sql`excluded.sport`, at: new Date() },
    });
}
