// npm run chaos: clients check in, log and flag at full speed while the server is killed again and again, on the embedded
// database; then phones send what waited on them while it is killed. With --postgres on a PostgreSQL server of its own, which is stopped and started too; with DATABASE_URL on
// that server, to which the lines are cut. At the end every acknowledged write is there once, what
// waited is there in its order, and nothing differs.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/connection/as-viewer";
import { openDatabase } from "@/db/connection/client";
import type { Database } from "@/db/connection/tx";
import { createInvite } from "@/db/people/invites";
import { credentials, memberships } from "@/db/schema/people";
import { DEMO_COACH } from "@/lib/demo/accounts";
import { bar } from "./bar";
import { Client } from "./chaos/client";
import { Coach } from "./chaos/coach";
import { cutable } from "./chaos/cutable";
import { differences, phoneDifferences } from "./chaos/differences";
import { ownPostgres } from "./chaos/own-postgres";
import { Phone } from "./chaos/phone";
import { startServer } from "./own-server";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    outages: { type: "string", default: "10" },
    postgres: { type: "boolean", default: false },
    clients: { type: "string", default: "6" },
    phones: { type: "string", default: "5" },
  },
});
const kills = Number(values.kills);
const PORT = Number(process.env.PORT ?? 3400);
const folder = mkdtempSync(join(tmpdir(), "feelcheck-chaos-"));
const UP_MS = 2_000;

const given = process.env.DATABASE_URL;
const postgres = values.postgres ? await ownPostgres() : given ? await cutable(given) : null;
const outages = postgres ? Number(values.outages) : 0;
const start = () => startServer({ port: PORT, folder, ...(postgres ? { databaseUrl: postgres.url } : {}) });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function data(): Promise<Database> {
  return openDatabase(postgres?.url, folder);
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
    }, database);
  } finally {
    await database.close();
  }
}

let server = await start();
await server.stop();
const token = await invites(Number(values.clients) + Number(values.phones));
server = await start();
const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const clients = await Promise.all(
  Array.from({ length: Number(values.clients) }, (_, i) =>
    Client.join(`http://localhost:${PORT}`, manifest, token, `Chaos ${i} ${uuidv7().slice(-6)}`),
  ),
);
const coach = await Coach.signIn(`http://localhost:${PORT}`, manifest);
let over = false;
const athleteIds = clients.map(({ userId }) => userId);
const work = [...clients.map((client) => client.run(() => over)), coach.run(athleteIds, () => over)];
const progress = bar(kills + outages, "faults");
const plan = [...Array(kills).fill("kill"), ...Array(outages).fill("outage")].sort(() => Math.random() - 0.5);
for (const [i, fault] of plan.entries()) {
  await pause(UP_MS * (0.3 + Math.random()));
  if (fault === "kill") {
    await server.stop("SIGKILL");
    server = await start();
  } else if (postgres) {
    await postgres.begin();
    await pause(1500);
    await postgres.end();
  }
  progress(i + 1);
}
await pause(UP_MS);
over = true;
await Promise.all(work);
const phones: Phone[] = [];
for (let i = 0; i < Number(values.phones); i++) {
  const name = `Phone ${i} ${uuidv7().slice(-6)}`;
  const phone = await Phone.full(await Client.join(server.base, manifest, token, name), name);
  phones.push(phone);
  await phone.drain(async () => {
    await server.stop("SIGKILL");
    server = await start();
  });
}
await server.stop();
const database = await data();
const wrong = await differences(database, clients, coach);
for (const phone of phones) wrong.push(...(await phoneDifferences(database, phone)));
await database.close();
await postgres?.close();
const count = (key: "checkIns" | "sessions") =>
  clients.reduce((sum, client) => sum + client.acknowledged[key].length, 0);
const again = [...clients, coach].reduce((sum, { retries }) => sum + retries, 0);
console.log(
  `${postgres ? `PostgreSQL, ${postgres.kind} ${outages} times` : "embedded"}: ${kills} kills; acknowledged ${count("checkIns")} check-ins, ${count("sessions")} sessions, ${coach.acknowledged.raised.length} flags and ${coach.acknowledged.resolved.length} resolutions, ${again} calls sent again.`,
);
for (const line of wrong.slice(0, 20)) console.error(line);
const sum = (key: "kills" | "rounds") => phones.reduce((total, phone) => total + phone[key], 0);
console.log(
  `${phones.length} phones sent ${phones.reduce((total, { ids }) => total + ids.length, 0)} entries in ${sum("rounds")} rounds, with ${sum("kills")} kills in between.`,
);
console.log(
  wrong.length === 0
    ? "Every acknowledged write is there once, what waited in its order; no rollup differs; no assessment is missing."
    : `${wrong.length} faults.`,
);
process.exit(wrong.length === 0 ? 0 : 1);
