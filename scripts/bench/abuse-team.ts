import { eq, sql } from "drizzle-orm";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { credentials, memberships } from "@/db/schema/people";
import { seedLargeTeam } from "@/db/upkeep/seed/large-team";
import { localDate } from "@/lib/calendar";
import { cookieOf } from "./abuser";

export type Cast = Awaited<ReturnType<typeof seedAbuse>>;

/**
 * Two teams: others, who want their pages, and the abuser's, where one athlete has three thousand sessions with heart rate and
 * another twenty thousand of today.
 */
export async function seedAbuse(database: Database) {
  const team = async (coach: string) => {
    const id = await seedLargeTeam({ athletes: 25, weeks: 6 }, "UTC", () => {}, database, coach);
    const members = await asSystem(
      (tx) =>
        tx
          .select({ id: memberships.userId, role: memberships.role })
          .from(memberships)
          .where(eq(memberships.teamId, id)),
      database,
    );
    const of = (role: string) => members.filter((member) => member.role === role).map((member) => member.id);
    return { id, coach: of("owner")[0] ?? "", athletes: of("athlete") };
  };
  const others = await team("others@abuse.example");
  const own = await team("abuse@abuse.example");
  const [runner = "", crowded = ""] = own.athletes;
  const today = localDate(new Date(), "UTC");
  await asSystem(async (tx) => {
    const athletes = [...others.athletes, ...own.athletes];
    // A seeded athlete has no password; without an account nobody is let in.
    await tx
      .insert(credentials)
      .values(athletes.map((userId) => ({ userId, email: `${userId}@abuse.example`, passwordHash: "none" })));
    await tx.execute(sql`insert into sessions (athlete_id, id, date, sport, kind, duration_min, heart_rate, written_at)
      select ${runner}::uuid, gen_random_uuid(), ${today}::date - n / 3, 'run', 'run', 40, '[[120,900],[150,1500]]',
        now() - interval '9 days'
      from generate_series(1, 3000) n`);
    await tx.execute(sql`insert into sessions (athlete_id, id, date, sport, kind, duration_min, written_at)
      select ${crowded}::uuid, gen_random_uuid(), ${today}::date, 'run', 'run', 30,
        now() - interval '9 days' from generate_series(1, 20000)`);
  }, database);
  await database.db.execute("analyze");
  const cookies = {
    runner: await cookieOf(runner),
    coach: await cookieOf(own.coach),
    other: await cookieOf(others.athletes[0] ?? ""),
    otherCoach: await cookieOf(others.coach),
  };
  return { today, team: own.id, runner, crowded, cookies };
}
