// npm run seed: adds a made-up team to the database the environment names: the demo, a large one, or a real history.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { asSystem } from "@/db/connection/as-viewer";
import { credentials, teams } from "@/db/schema/people";
import { seedDemoTeam } from "@/db/upkeep/seed/demo-team";
import { LARGE_COACH, seedLargeTeam } from "@/db/upkeep/seed/large-team";
import { SOCCER_COACH, seedSoccerTeam } from "@/db/upkeep/seed/soccermon-team";
import { readSoccerMon } from "@/lib/backtest/soccermon";
import { FileError } from "@/lib/backtest/tables";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { bar } from "./bar";
import { withDatabase } from "./with-database";

const { values } = parseArgs({
  options: { soccermon: { type: "string" }, athletes: { type: "string" }, weeks: { type: "string" } },
});
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function whole(text: string | undefined, option: string, usual: number, most: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    fail(`--${option} must be a whole number from 1 to ${most}.`);
  return value;
}

function soccerPlayers(file: string) {
  try {
    return readSoccerMon(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof FileError) return fail(`${file}: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return fail(`--soccermon: there is no file ${file}`);
    throw error;
  }
}

async function refuseTwice(email: string): Promise<void> {
  const there = await asSystem((tx) =>
    tx.select().from(credentials).where(eq(credentials.email, email)).limit(1),
  );
  if (there.length) fail(`This team is there already (${email}). Its owner removes it under Team.`);
}

await withDatabase(async () => {
  if (values.soccermon) {
    const players = soccerPlayers(values.soccermon);
    await refuseTwice(SOCCER_COACH);
    await seedSoccerTeam(players, zone, bar(players.length, "players"));
    console.log(`SoccerMon: ${players.length} players. Coach: ${SOCCER_COACH}, password: ${DEMO_PASSWORD}`);
    return;
  }
  if (values.athletes) {
    const athletes = whole(values.athletes, "athletes", 200, 5000);
    const weeks = whole(values.weeks, "weeks", 104, 520);
    await refuseTwice(LARGE_COACH);
    await seedLargeTeam({ athletes, weeks }, zone, bar(athletes, "athletes"));
    console.log(`${athletes} athletes, ${weeks} weeks. Coach: ${LARGE_COACH}, password: ${DEMO_PASSWORD}`);
    return;
  }
  await asSystem(async (tx) => {
    const there = await tx.select({ id: teams.id }).from(teams).where(eq(teams.isDemo, true)).limit(1);
    if (there.length) {
      console.log("The demo team is there already. Its owner removes it under Team.");
      return;
    }
    await seedDemoTeam(tx, zone);
    console.log(
      `Demo coach: ${DEMO_COACH}, demo athlete: ${DEMO_ATHLETE}, password of both: ${DEMO_PASSWORD}`,
    );
  });
});
