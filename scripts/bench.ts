// npm run bench: speed as ratios within one run, so that they mean the same on any machine. With a PostgreSQL server
// (DATABASE_URL, or the local one) it makes a database of its own, measures the pages on it, and drops it.
import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { asSystem } from "@/db/connection/as-viewer";
import { openDatabase } from "@/db/connection/client";
import type { Database } from "@/db/connection/tx";
import { credentials } from "@/db/schema/people";
import { LARGE_COACH, seedLargeTeam } from "@/db/upkeep/seed/large-team";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { bar } from "./bar";
import { benchAbuse } from "./bench/abuse";
import { type Cast, seedAbuse } from "./bench/abuse-team";
import { benchLighthouse, benchScripts } from "./bench/browser-cost";
import { benchCheckIn } from "./bench/check-in";
import { benchRosterData, benchSecurity } from "./bench/database";
import { benchEngine } from "./bench/engine";
import { benchGuardians } from "./bench/guardians";
import { benchImports } from "./bench/imports";
import { benchLoad, LOAD, seedLoad } from "./bench/load";
import { benchPhone } from "./bench/phone";
import { benchReminders } from "./bench/reminders";
import { type Result, table } from "./bench/result";
import { benchRosterPage, floorServer } from "./bench/roster-page";
import { startServer } from "./own-server";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    athletes: { type: "string", default: "200" },
    weeks: { type: "string", default: "104" },
    json: { type: "string" },
    /** Only what one person can do to the others, on each database that is there; `rows` of its largest table. */
    abuse: { type: "boolean", default: false },
    rows: { type: "string", default: "8000" },
    /** Of these, only those whose name matches this (such as "joins|notes"), and on this database. */
    case: { type: "string", default: "" },
    database: { type: "string", default: "both" },
    /** Only the load of a minute, at so many times its pace (a whole number). */
    load: { type: "string" },
    /** Only what a round of reminders costs. */
    reminders: { type: "boolean", default: false },
    /** Only what a guardian's consent costs, on a server. */
    guardians: { type: "boolean", default: false },
    port: { type: "string", default: "3500" },
  },
});
const PORT = Number(values.port);
process.env.NEXTAUTH_SECRET ??= "a secret for the bench, of one run";
const only = values.abuse || values.reminders || values.guardians || values.load !== undefined;
const results: Result[] = only ? [] : [...benchEngine(), ...benchImports()];

const SERVER = process.env.DATABASE_URL ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`;
const admin = postgres(SERVER, { max: 1, onnotice: () => {}, connect_timeout: 2 });
const answers = await admin`select 1`.then(
  () => true,
  () => false, // No server here: what needs one is left out, and said.
);
if (values.abuse) results.push(...(await abuse(answers)));
else if (values.reminders) results.push(...(await remindersOnEach(answers)));
else if (values.guardians) results.push(...(await consents()));
else if (values.load) results.push(...(await underLoad(Number(values.load))));
else if (answers) results.push(...(await onServer(Number(values.athletes), Number(values.weeks))));
else console.error("No PostgreSQL server answers: the pages and the check-in are not measured.");
await admin.end();
if (!only)
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
        measured.push(...(await benchPhone(`${server.base}/roster`, cookie, history.name)));
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
  await withDatabase(async (database) => {
    measured.push(...(await benchReminders(database)));
  });
  measured.push(...(await consents()));
  measured.push(...(await underLoad(1)));
  return measured;
}

/** What it costs that a guardian's consent is asked for. */
async function consents(): Promise<Result[]> {
  const measured: Result[] = [];
  await withDatabase(async (database) => {
    measured.push(...(await benchGuardians(database)));
  });
  return measured;
}

/** A minute of people at so many times the agreed pace. */
async function underLoad(times: number): Promise<Result[]> {
  const measured: Result[] = [];
  await withDatabase(async (database, url) => {
    console.error(`Seeding ${LOAD.teams} teams ...`);
    await seedLoad(database, bar(LOAD.teams, "teams"));
    await database.db.execute("analyze");
    const server = await startServer({ port: PORT, databaseUrl: url, env: { FEELCHECK_DEMO: "no" } });
    try {
      console.error(`Load: ${LOAD.seconds} s, ${times} x ...`);
      measured.push(...(await benchLoad(server.base, database, times)));
    } finally {
      await server.stop();
    }
  });
  return measured;
}

/** The same on the embedded database and, where one answers, on a server's. */
async function abuse(onServerToo: boolean): Promise<Result[]> {
  const rows = Number(values.rows);
  const env = { FEELCHECK_DEMO: "no", FEELCHECK_COUNTS: "yes" };
  const measured: Result[] = [];
  const on = async (engine: string, cast: Cast, place: { databaseUrl?: string; folder?: string }) => {
    const server = await startServer({ port: PORT, env, ...place });
    try {
      measured.push(
        ...(await benchAbuse(server.base, cast, { rows, only: new RegExp(values.case), engine })),
      );
    } finally {
      await server.stop();
    }
  };
  if (values.database !== "server") {
    const folder = mkdtempSync(join(tmpdir(), "feelcheck-abuse-"));
    const embedded = await openDatabase(undefined, folder);
    await embedded.migrate();
    const cast = await seedAbuse(embedded);
    await embedded.close();
    await on("embedded", cast, { folder });
  }
  if (onServerToo && values.database !== "embedded")
    await withDatabase(async (database, url) =>
      on("server", await seedAbuse(database), { databaseUrl: url }),
    );
  return measured;
}

/** A round of reminders on the embedded database and, where one answers, on a server's. */
async function remindersOnEach(onServerToo: boolean): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "feelcheck-reminders-"));
  const embedded = await openDatabase(undefined, folder);
  await embedded.migrate();
  const named = (engine: string, results: Result[]) =>
    results.map((result) => ({ ...result, name: `${result.name}, ${engine}` }));
  const measured = named("embedded", await benchReminders(embedded));
  await embedded.close();
  if (onServerToo)
    await withDatabase(async (database) => {
      measured.push(...named("server", await benchReminders(database)));
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
