import { and, asc, gte, inArray, lte, sql } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import type { WeeklyAnswer } from "@/lib/health/weekly";
import { notifyChange } from "../connection/notify";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { weeklyHealth } from "../schema/weekly-health";

type Answered = WeeklyAnswer & { sunday: LocalDate };

/** Keeps an athlete's answer to a Sunday's question; the last one given counts. */
export async function answerWeekly(tx: Tx, athleteId: string, answer: Answered): Promise<void> {
  const { sunday, ...said } = answer;
  await tx
    .insert(weeklyHealth)
    .values({ athleteId, sunday, ...said })
    .onConflictDoUpdate({
      target: [weeklyHealth.athleteId, weeklyHealth.sunday],
      set: { ...said, at: sql`now()` },
    });
  await notifyChange(tx, athleteId);
}

/** The answers of these athletes (or of a team's, asked for by membership) to the questions between two dates. */
export async function weeklyAnswers(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  from: LocalDate,
  to: LocalDate,
): Promise<(Answered & { athleteId: string })[]> {
  const { athleteId, sunday, participation, training, performance, symptoms } = weeklyHealth;
  return tx
    .select({ athleteId, sunday, participation, training, performance, symptoms })
    .from(weeklyHealth)
    .where(and(inArray(athleteId, athletes), gte(sunday, from), lte(sunday, to)))
    .orderBy(asc(sunday), asc(athleteId));
}
