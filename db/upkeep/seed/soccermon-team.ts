import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { createAccount } from "@/db/people/accounts";
import { hashPassword } from "@/db/people/hashing";
import { addMember, createTeam } from "@/db/people/teams";
import { users } from "@/db/schema/people";
import { type SoccerDay, type SoccerPlayer, sessionOfLoad } from "@/lib/backtest/soccermon";
import { addDays, daysBetween, localDate } from "@/lib/calendar";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { judgeOf, saveHistory } from "./history";

export const SOCCER_COACH = "coach@soccermon.feelcheck.example";

/**
 * Loads a real team's wellness and load as a team: players become athletes, and their mornings are replayed through the
 * engine. The history is moved by whole weeks so that it ends this week. Returns the team's id.
 */
export async function seedSoccerTeam(
  players: readonly SoccerPlayer[],
  timeZone: string,
  progress: (done: number) => void,
  on?: Database,
): Promise<string> {
  const today = localDate(new Date(), timeZone);
  const last =
    players
      .flatMap(({ days }) => days.map(({ date }) => date))
      .sort()
      .at(-1) ?? today;
  const shift = Math.floor(daysBetween(last, today) / 7) * 7;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const { team } = await asSystem(async (tx) => {
    const coach = await createAccount(tx, {
      name: "Mon Coach",
      email: SOCCER_COACH,
      passwordHash,
      timeZone,
      isDemo: true,
    });
    return { team: await createTeam(tx, coach, { name: "SoccerMon", timeZone, isDemo: true }) };
  }, on);
  for (const [i, { name, days }] of players.entries()) {
    const moved = days.map((day) => ({ ...day, date: addDays(day.date, shift) }));
    await asSystem(async (tx) => {
      const id = uuidv7();
      await tx.insert(users).values({ id, name, timeZone, isDemo: true });
      await addMember(tx, team, id, "athlete");
      await saveHistory(tx, id, historyOf(id, moved, today));
    }, on);
    progress(i + 1);
  }
  return team;
}

function historyOf(athleteId: string, days: readonly SoccerDay[], today: string) {
  const { judged, judge, trained } = judgeOf("regular");
  const sessions = [];
  for (const { date, checkIn, load } of days) {
    if (checkIn) judge(date, checkIn);
    const session = sessionOfLoad(date, load);
    if (!session) continue;
    trained(session);
    sessions.push({ ...session, athleteId, id: uuidv7(), kind: "other", source: "csv" as const });
  }
  return { experience: "regular" as const, judged, sessions, plans: [], trigger: "replay" as const, today };
}
