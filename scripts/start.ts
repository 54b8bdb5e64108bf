// npm start: secret, database, demo team, build, server. One line for each thing that can be wrong.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import next from "next";
import { asSystem } from "@/db/connection/as-viewer";
import { keepPrivate, sayMended } from "@/db/connection/private-folder";
import { teams, users } from "@/db/schema/people";
import { startBackground } from "@/db/upkeep/background";
import { seedDemoTeam } from "@/db/upkeep/seed/demo-team";
import { isReadable } from "@/lib/address";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { env } from "@/lib/env";
import { connectionsByTurns } from "@/lib/limits/connections-by-turns";
import { frontDoor } from "@/lib/limits/front-door";
import { busy } from "@/lib/limits/inside";
import { collectWhenQuiet } from "@/lib/memory";
import { vapidProblem } from "@/lib/notices/vapid";
import { isSealed, type Proxies, readProxies, stampVisitor } from "@/lib/visitor-address";
import { buildWorker } from "./build-worker";
import { refuseAddress } from "./refuse-address";
import { sourceStamp } from "./source-stamp";
import { whoseRequest } from "./whose-request";
import { openOrExit } from "./with-database";

/** Any number, the same in every instance. */
const SEED_LOCK = 4_206_900_643;
/** Characters, so that nobody guesses it: whoever has it signs in as anybody. */
const SECRET_LENGTH = 32;
/**
 * So many connections may wait to be taken, as far as the system allows. With Node's 511 somebody who opens a thousand pushes
 * everybody else's out, and theirs are tried again after one second, then three, then seven.
 */
const WAITING_LINES = 4_096;
const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is "${process.env.PORT}"; give a number from 1 to 65535.`);
if (!Number.isInteger(env.signUps()) || env.signUps() < 1)
  fail(`FEELCHECK_SIGN_UPS is "${process.env.FEELCHECK_SIGN_UPS}"; give a whole number such as 40.`);

prepareSecret();
checkPushKeys();
process.env.NEXTAUTH_URL = publicUrl();
const proxies = declaredProxies();
// A history of two gigabytes over a slow line takes longer than the usual five minutes; slow bodies hold their own line only.
const server = createServer({ requestTimeout: 3_600_000 });
connectionsByTurns(server);
await listen(server);
const data = await openOrExit();
const seeded = await seedIfEmpty();
if (!dev) await buildIfNeeded();

const app = next({ dev, dir: process.cwd(), port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const seal = randomBytes(16).toString("hex");
server.removeAllListeners("request");
const answer = (request: IncomingMessage, response: ServerResponse) => void handle(request, response);
const enter = frontDoor(answer, whoseRequest);
server.on("request", (request, response) => {
  if (!isReadable(request.url ?? "")) return refuseAddress(request, response);
  // An action that stands on another page the framework asks this server for, within the turn of who sent it. Made to wait
  // behind that turn it would never come in; refused, the framework answers 200 with nothing.
  if (isSealed(request.headers, seal)) return answer(request, response);
  if (stampVisitor(request.headers, request.socket.remoteAddress, proxies, seal)) warnOfProxy();
  enter(request, response);
});
const stopBackground = startBackground();
collectWhenQuiet(busy);
greet();

function prepareSecret(): void {
  const given = process.env.NEXTAUTH_SECRET;
  if (given && given.trim().length < SECRET_LENGTH)
    fail(
      `NEXTAUTH_SECRET has ${given.trim().length} characters; give at least ${SECRET_LENGTH}, such as openssl rand -base64 32 prints, or none to have one made.`,
    );
  if (given) return;
  const file = join(env.dataFolder(), "secret");
  sayMended(env.dataFolder(), keepPrivate(env.dataFolder()));
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  process.env.NEXTAUTH_SECRET = readFileSync(file, "utf8").trim();
}

/** Keys of one's own for push services have to be a pair: messages made with others reach nobody. */
function checkPushKeys(): void {
  const [publicKey, privateKey] = [process.env.FEELCHECK_VAPID_PUBLIC, process.env.FEELCHECK_VAPID_PRIVATE];
  if (!publicKey !== !privateKey)
    fail("Give both FEELCHECK_VAPID_PUBLIC and FEELCHECK_VAPID_PRIVATE, or neither to have them made.");
  const problem = publicKey && privateKey ? vapidProblem({ publicKey, privateKey }) : null;
  if (problem) fail(problem);
}

/** The address people use, with its scheme in lower case. */
function publicUrl(): string {
  const given = process.env.NEXTAUTH_URL?.trim() || `http://localhost:${port}`;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    fail(`NEXTAUTH_URL is "${given}"; give the address people use, such as https://feelcheck.example.org.`);
  return new URL(given).href.replace(/\/$/, "");
}

function declaredProxies(): Proxies {
  try {
    return readProxies(process.env.FEELCHECK_PROXIES);
  } catch (error) {
    if (error instanceof TypeError) fail(error.message);
    throw error;
  }
}

let warned = false;
/** Once: behind a proxy that is not declared all visitors share its address, and the limits of one. */
function warnOfProxy(): void {
  if (warned) return;
  warned = true;
  console.warn(
    "A request came with X-Forwarded-For, which is not read. If a proxy of yours stands before this server, declare it: FEELCHECK_PROXIES=1",
  );
}

/** Takes the port first: nothing else is worth doing on a taken one. Early visitors are asked to wait. */
function listen(on: Server): Promise<void> {
  on.on("request", (_request, response) => {
    response
      .writeHead(503, { "retry-after": "5", "content-type": "text/plain" })
      .end("Feelcheck is starting.\n");
  });
  return new Promise((resolve) => {
    on.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? `Port ${port} is in use. Stop the program that has it, or choose another: PORT=3001 npm start`
          : `Can't listen on port ${port}: ${error.message}`,
      ),
    );
    on.listen({ port, backlog: WAITING_LINES }, () => resolve());
  });
}

async function seedIfEmpty(): Promise<boolean> {
  return asSystem(async (tx) => {
    // Instances that start together on an empty database: one seeds, the others find it done.
    await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    const anybody = await tx.select({ id: users.id }).from(users).limit(1);
    const demo = await tx.select({ id: teams.id }).from(teams).where(eq(teams.isDemo, true)).limit(1);
    if (anybody.length) return demo.length > 0;
    if (process.env.FEELCHECK_DEMO === "no") return false;
    console.log("Making the demo team ...");
    await seedDemoTeam(tx, Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
    return true;
  });
}

async function buildIfNeeded(): Promise<void> {
  const stampFile = join(".next", "feelcheck-source");
  const stamp = sourceStamp(process.cwd());
  if (
    existsSync(stampFile) &&
    existsSync(join(".next", "BUILD_ID")) &&
    readFileSync(stampFile, "utf8") === stamp
  )
    return;
  console.log("Building (once) ...");
  const build = spawn(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const code = await new Promise<number | null>((resolve) => build.once("exit", resolve));
  if (code !== 0) fail("The build failed; its messages are above.");
  await buildWorker(process.cwd());
  writeFileSync(stampFile, stamp);
}

function greet(): void {
  console.log(`\nFeelcheck is on ${process.env.NEXTAUTH_URL}  (${data.engine} database)`);
  if (seeded)
    console.log(
      `  Demo coach:   ${DEMO_COACH}  ${DEMO_PASSWORD}\n  Demo athlete: ${DEMO_ATHLETE}  ${DEMO_PASSWORD}\n`,
    );
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Open event streams never end by themselves; what is in flight gets five seconds.
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
  await done;
  await stopBackground();
  await data.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
