import { uuidv7 } from "uuidv7";
import { asSystem } from "../connection/as-viewer";
import type { Database } from "../connection/tx";
import { addMember, createTeam } from "../people/teams";
import { credentials, memberships, users } from "../schema/people";

/** A person of a test, without the slow hashing of a password nobody uses. */
export async function person(database: Database, name: string, timeZone = "UTC"): Promise<string> {
  const id = uuidv7();
  await asSystem(async (tx) => {
    await tx.insert(users).values({ id, name, timeZone });
    await tx.insert(credentials).values({ userId: id, email: `${id}@example.org`, passwordHash: "none" });
  }, database);
  return id;
}

/** A team of a test: an owner, a coach, two athletes, and those who have left. */
export async function testTeam(database: Database, name: string) {
  const [owner, coach, athlete, other, formerCoach, formerMember] = (await Promise.all(
    ["Owner", "Coach", "Athlete", "Other", "Former coach", "Former member"].map((role) =>
      person(database, `${role} of ${name}`),
    ),
  )) as [string, string, string, string, string, string];
  const id = await asSystem(async (tx) => {
    const team = await createTeam(tx, owner, { name, timeZone: "UTC" });
    await addMember(tx, team, coach, "coach");
    await addMember(tx, team, athlete, "athlete");
    await addMember(tx, team, other, "athlete");
    const ended = { teamId: team, endedAt: new Date() };
    await tx.insert(memberships).values([
      { id: uuidv7(), userId: formerCoach, role: "coach", ...ended },
      { id: uuidv7(), userId: formerMember, role: "athlete", ...ended },
    ]);
    return team;
  }, database);
  return { id, owner, coach, athlete, other, formerCoach, formerMember };
}
