import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { createAccount } from "@/db/people/accounts";
import { hashPassword } from "@/db/people/hashing";
import { addMember, createTeam } from "@/db/people/teams";
import { users } from "@/db/schema/people";
import { localDate } from "@/lib/calendar";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";
import { CAST, type CastMember } from "@/lib/demo/cast";
import { tellStory } from "./demo-team";

export const LARGE_COACH = "coach@large.feelcheck.example";

/**
 * A made-up team of any size and length, for benches and for a look: the demo's characters over and over, each with a
 * luck of their own. An athlete a transaction, so that it can be watched. Returns the team's id.
 */
export async function seedLargeTeam(
  size: { athletes: number; weeks: number },
  timeZone: string,
  progress: (done: number) => void,
  on?: Database,
  email = LARGE_COACH,
): Promise<string> {
  const today = localDate(new Date(), timeZone);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const { team, coach } = await asSystem(async (tx) => {
    const coach = await createAccount(tx, {
      name: "Sasha Coach",
      email,
      passwordHash,
      timeZone,
      isDemo: true,
    });
    const name = `Large Harriers (${size.athletes})`;
    return { coach, team: await createTeam(tx, coach, { name, timeZone, isDemo: true }) };
  }, on);
  for (let i = 0; i < size.athletes; i++) {
    const member = { ...(CAST[i % CAST.length] as CastMember) };
    if (i >= CAST.length) member.name = `${member.name} ${Math.floor(i / CAST.length) + 1}`;
    await asSystem(async (tx) => {
      const id = uuidv7();
      await tx.insert(users).values({ id, name: member.name, timeZone, isDemo: true });
      await addMember(tx, team, id, "athlete");
      await tellStory(tx, id, coach, member, i, today, size.weeks);
    }, on);
    progress(i + 1);
  }
  return team;
}
