import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { localDate } from "@/lib/calendar";
import { guardianToken } from "@/lib/consent/link";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { keepBirthYear } from "../people/ages";
import { askGuardian } from "../people/consents";
import { answerAsGuardian } from "../people/guardians";
import { createInvite } from "../people/invites";
import { joinAnother } from "../people/registration";
import { ages } from "../schema/consents";
import { person, testTeam } from "./people";

export const THIS_YEAR = Number(localDate(new Date(), "UTC").slice(0, 4));
export const GUARDIAN = "mum@example.org";

/** A team with an athlete who joined by a link as a minor of that many years, on the way a new account goes. */
export async function teamWithMinor(database: Database, years = 14) {
  const team = await testTeam(database, "Young");
  const minor = await person(database, "Mia Minor");
  await joins(database, team, minor, THIS_YEAR - years);
  return { team, minor };
}

type Team = Awaited<ReturnType<typeof testTeam>>;

/** Joins a team as an athlete by an invite of its owner. */
export async function joins(database: Database, team: Team, athlete: string, birthYear?: number) {
  const invite = { teamId: team.id, role: "athlete" as const, days: 1, maxUses: 1 };
  const token = await asViewer(team.owner, (tx) => createInvite(tx, team.owner, invite), database);
  await joinAnother(athlete, { token, birthYear }, "192.0.2.1", database);
}

/** Asks a guardian; returns the secrets of both links of the mail. */
export async function asks(database: Database, minor: string, email = GUARDIAN) {
  const id = await asSystem((tx) => askGuardian(tx, minor, email), database);
  return { id, answer: guardianToken("answer", id), withdraw: guardianToken("withdraw", id) };
}

/** Asks a guardian who agrees. */
export async function agrees(database: Database, minor: string, email = GUARDIAN) {
  const links = await asks(database, minor, email);
  await answerAsGuardian(links.answer, true, "192.0.2.2", database);
  return links;
}

/** Checks in today, as the athlete. */
export function checksIn(database: Database, athlete: string, over: Partial<CheckIn> = {}) {
  const today = localDate(new Date(), "UTC");
  const write = { writeId: uuidv7(), date: today, today, note: "", revision: 0, answers: checkIn(over) };
  return asWriter(athlete, (tx) => saveCheckIn(tx, athlete, write), database);
}

/** Time goes on by whole years: the athlete is that much older, and nothing else has changed. */
export const yearsLater = (database: Database, athlete: string, years: number) =>
  asSystem(async (tx: Tx) => {
    const [row] = await tx.select().from(ages).where(eq(ages.athleteId, athlete));
    await tx
      .update(ages)
      .set({ birthYear: (row?.birthYear ?? 0) - years })
      .where(eq(ages.athleteId, athlete));
  }, database);

export const tellsYear = (database: Database, athlete: string, year: number | null) =>
  asSystem((tx) => keepBirthYear(tx, athlete, year), database);
