// npm run chaos: clients check in, log and flag at full speed while the server is killed again and again and, with
// DATABASE_URL, the way to the database is cut. At the end every acknowledged write is there once, and nothing differs.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/as-viewer";
import { rollUp } from "@/db/athlete-days";
import { type Database, openDatabase } from "@/db/client";
import { createInvite } from "@/db/invites";
import { assessments, athleteDays, checkIns, checkInVersions, sessions } from "@/db/schema/body";
import { credentials, memberships } from "@/db/schema/people";
import { DEMO_COACH } from "@/db/seed/demo-team";
import { bar } from "./bar";
import { Client } from "./chaos/client";
import { cutable } from "./chaos/cutable";
import { startServer } from "./own-server";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    cuts: { type: "string", default: "10" },
    clients: { type: "string", default: "6" },
  },
});
const kills = Number(values.kills);
const cuts = process.env.DATABASE_URL ? Number(values.cuts) : 0;
const PORT = Number(process.env.PORT ?? 3400);
const folder = mkdtempSync(join(tmpdir(), "feelcheck-chaos-"));
const UP_MS = 2_000;

const way = process.env.DATABASE_URL ? await cutable(process.env.DATABASE_URL) : null;
const start = () => startServer({ port: PORT, folder, ...(way ? { databaseUrl: way.url } : {}) });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function data(): Promise<Database> {
  return openDatabase(process.env.DATABASE_URL, folder);
}

/** Invites for the clients, made while the server is down: the folder of the embedded database has one owner. */
async function invites(count: number): Promise<string> {
  const database = await data();
  try {
    return await asSystem(async (tx) => {
      const [coach] = await tx.select().from(credentials).where(eq(credentials.email, DEMO_COACH));
      const [owned] = await tx
        .select({ teamId: memberships.teamId })
        .from(memberships)
        .where(and(eq(memberships.userId, coach?.userId ?? ""), eq(memberships.role, "owner")));
      return createInvite(tx, coach?.userId ?? "", {
        teamId: owned?.teamId ?? "",
        role: "athlete",
        days: 1,
        maxUses: count,
      });
    }, database.db);
  } finally {
    await database.close();
  }
}

/** Compares what was acknowledged with what is there. Returns what is wrong, in words. */
async function verify(clients: readonly Client[]): Promise<string[]> {
  const database = await data();
  const wrong: string[] = [];
  try {
    await asSystem(async (tx) => {
      for (const client of clients) {
        const id = client.userId;
        const ins = await tx.select().from(checkIns).where(eq(checkIns.athleteId, id));
        const older = await tx.select().from(checkInVersions).where(eq(checkInVersions.athleteId, id));
        const writes = [...ins, ...older].map(({ writeId }) => writeId);
        for (const write of client.acknowledged.checkIns) {
          const times = writes.filter((one) => one === write).length;
          if (times !== 1) wrong.push(`check-in ${write} is there ${times} times`);
        }
        const done = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.athleteId, id));
        for (const session of client.acknowledged.sessions) {
          const times = done.filter((one) => one.id === session).length;
          if (times !== 1) wrong.push(`session ${session} is there ${times} times`);
        }
        const told = await tx
          .select({ date: assessments.date })
          .from(assessments)
          .where(eq(assessments.athleteId, id));
        for (const { date } of ins)
          if (!told.some((one) => one.date === date)) wrong.push(`the check-in of ${date} has no assessment`);
        const rollup = () =>
          tx.select().from(athleteDays).where(eq(athleteDays.athleteId, id)).orderBy(athleteDays.date);
        const kept = JSON.stringify(await rollup());
        await rollUp(tx, id, "0001-01-01");
        if (JSON.stringify(await rollup()) !== kept)
          wrong.push(`the rollup of ${id} differs from its rebuild`);
      }
    }, database.db);
  } finally {
    await database.close();
  }
  return wrong;
}

let server = await start();
await server.stop();
const token = await invites(Number(values.clients));
server = await start();
const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const clients = await Promise.all(
  Array.from({ length: Number(values.clients) }, (_, i) =>
    Client.join(`http://localhost:${PORT}`, manifest, token, `Chaos ${i} ${uuidv7().slice(-6)}`),
  ),
);
let over = false;
const work = clients.map((client) => client.run(() => over));
const progress = bar(kills + cuts, "faults");
const plan = [...Array(kills).fill("kill"), ...Array(cuts).fill("cut")].sort(() => Math.random() - 0.5);
for (const [i, fault] of plan.entries()) {
  await pause(UP_MS * (0.3 + Math.random()));
  if (fault === "kill") {
    await server.stop("SIGKILL");
    server = await start();
  } else if (way) {
    way.cut();
    await pause(1500);
    way.mend();
  }
  progress(i + 1);
}
await pause(UP_MS);
over = true;
await Promise.all(work);
await server.stop();
const wrong = await verify(clients);
way?.close();
const count = (key: "checkIns" | "sessions") =>
  clients.reduce((sum, client) => sum + client.acknowledged[key].length, 0);
console.log(
  `${way ? "PostgreSQL" : "embedded"}: ${kills} kills, ${cuts} cuts; acknowledged ${count("checkIns")} check-ins and ${count("sessions")} sessions, ${clients.reduce((sum, client) => sum + client.retries, 0)} calls sent again.`,
);
for (const line of wrong.slice(0, 20)) console.error(line);
console.log(
  wrong.length === 0
    ? "Every acknowledged write is there once; no rollup differs; no assessment is missing."
    : `${wrong.length} faults.`,
);
process.exit(wrong.length === 0 ? 0 : 1);
