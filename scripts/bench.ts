// npm run bench: speed as ratios within one run, so that they mean the same on any machine. With a PostgreSQL server
// (DATABASE_URL, or the local one) it makes a database of its own, measures the pages on it, and drops it.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { asSystem } from "@/db/as-viewer";
import { type Database, openDatabase } from "@/db/client";
import { credentials } from "@/db/schema/people";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/db/seed/demo-team";
import { LARGE_COACH, seedLargeTeam } from "@/db/seed/large-team";
import { bar } from "./bar";
import { benchLighthouse, benchScripts } from "./bench/browser-cost";
import { benchCheckIn } from "./bench/check-in";
import { benchRosterData, benchSecurity } from "./bench/database";
import { benchEngine } from "./bench/engine";
import { benchImports } from "./bench/imports";
import { benchLoad, LOAD, seedLoad } from "./bench/load";
import { type Result, table } from "./bench/result";
import { benchRosterPage, floorServer } from "./bench/roster-page";
import { startServer } from "./own-server";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    athletes: { type: "string", default: "200" },
    weeks: { type: "string", default: "104" },
    json: { type: "string" },
  },
});
const PORT = 3500;
process.env.NEXTAUTH_SECRET ??= "a secret for the bench, of one run";
const results: Result[] = [...benchEngine(), ...benchImports()];

const SERVER = process.env.DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;
const admin = postgres(SERVER, { max: 1, onnotice: () => {}, connect_timeout: 2 });
const answers = await admin`select 1`.then(
  () => true,
  () => false, // No server here: what needs one is left out, and said.
);
if (answers) results.push(...(await onServer(Number(values.athletes), Number(values.weeks))));
else console.error("No PostgreSQL server answers: the pages and the check-in are not measured.");
await admin.end();
results.push(
  ...(await inTheBrowser().catch((error: Error) => {
    console.error(error.message); // What was measured is told all the same.
    process.exitCode = 1;
    return [];
  })),
);
console.log(table(results));
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));

async function onServer(athletes: number, weeks: number): Promise<Result[]> {
  const measured: Result[] = [];
  // The same roster with five years of history behind it must answer as fast as with thirty days.
  const histories = [
    { weeks: 5, name: `roster, ${athletes} athletes, 30 days` },
    { weeks, name: `roster, ${athletes} athletes, ${Math.round(weeks / 52)} years` },
  ];
  for (const history of histories) {
    await withDatabase(async (database, url) => {
      console.error(`Seeding ${athletes} athletes, ${history.weeks} weeks ...`);
      const teamId = await seedLargeTeam(
        { athletes, weeks: history.weeks },
        "UTC",
        bar(athletes, "athletes"),
        database,
      );
      await database.db.execute("analyze");
      const [row] = await asSystem(
        (tx) =>
          tx.select({ id: credentials.userId }).from(credentials).where(eq(credentials.email, LARGE_COACH)),
        database,
      );
      const place = { database, url, teamId, coach: row?.id ?? "" };
      const floor = await floorServer(url, teamId);
      const server = await startServer({ port: PORT, databaseUrl: url, env: { FEELCHECK_DEMO: "no" } });
      try {
        const cookie = await signIn(server.base, LARGE_COACH, DEMO_PASSWORD);
        measured.push(
          ...(await benchRosterPage(floor.address, `${server.base}/roster`, cookie, history.name)),
        );
        if (history.weeks === weeks) {
          measured.push(
            ...(await benchRosterPage(floor.address, `${server.base}/trends`, cookie, "trends, 6 weeks")),
          );
          measured.push(...(await benchRosterData(place)));
          measured.push(...(await benchSecurity(place)));
          measured.push(...(await benchCheckIn(place)));
        }
      } finally {
        await server.stop();
        await floor.close();
      }
    });
  }
  await withDatabase(async (database, url) => {
    console.error(`Seeding ${LOAD.teams} teams ...`);
    await seedLoad(database, bar(LOAD.teams, "teams"));
    await database.db.execute("analyze");
    const server = await startServer({ port: PORT, databaseUrl: url, env: { FEELCHECK_DEMO: "no" } });
    try {
      console.error(`Load: ${LOAD.seconds} s ...`);
      measured.push(...(await benchLoad(server.base, database)));
    } finally {
      await server.stop();
    }
  });
  return measured;
}

/** A database of its own on the server, dropped whatever happens. */
async function withDatabase(work: (database: Database, url: string) => Promise<void>): Promise<void> {
  const name = `feelcheck_bench_${randomBytes(4).toString("hex")}`;
  await admin.unsafe(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href, null);
  try {
    await database.migrate();
    await work(database, url.href);
  } finally {
    await database.close();
    await admin.unsafe(`drop database ${name} with (force)`);
  }
}

/** What the pages cost a phone, on a fresh demo with the embedded database. */
async function inTheBrowser(): Promise<Result[]> {
  const server = await startServer({ port: PORT });
  try {
    return [
      ...benchScripts(),
      ...(await benchLighthouse([
        { url: `${server.base}/today`, cookie: await signIn(server.base, DEMO_ATHLETE, DEMO_PASSWORD) },
        { url: `${server.base}/roster`, cookie: await signIn(server.base, DEMO_COACH, DEMO_PASSWORD) },
      ])),
    ];
  } finally {
    await server.stop();
  }
}
