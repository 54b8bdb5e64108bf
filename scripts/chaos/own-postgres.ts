import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outage } from "./outage";

/**
 * A PostgreSQL server of its own in a folder of its own, stopped and started again for an outage: by turns as an
 * administrator stops it, and at once, as a machine that loses its power, so that it has to recover from its log.
 * Throws when PostgreSQL's programs are not installed here.
 */
export async function ownPostgres(): Promise<Outage> {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), "feelcheck-postgres-"));
  const owner = notRoot();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const cluster = join(folder, "cluster");
  execFileSync(
    join(programs, "initdb"),
    ["--pgdata", cluster, "--username", "feelcheck", "--auth", "trust", "--encoding", "UTF8"],
    { ...owner, cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  const port = await freePort();
  let server = await start();
  let outages = 0;
  process.once("exit", () => server.kill("SIGQUIT")); // However the run ends, no server is left behind.

  async function start(): Promise<ChildProcess> {
    const child = spawn(
      join(programs, "postgres"),
      [
        "-D",
        cluster,
        "-p",
        String(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        `unix_socket_directories=${folder}`,
      ],
      { ...owner, cwd: folder, stdio: "ignore" },
    );
    const began = Date.now();
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error("PostgreSQL ended by itself.");
      if (Date.now() - began > 60_000) throw new Error("PostgreSQL did not come up within a minute.");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return child;
  }
  async function stop(signal: "SIGINT" | "SIGQUIT"): Promise<void> {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  }
  return {
    kind: "stopped and started",
    url: `postgres://feelcheck@127.0.0.1:${port}/postgres`,
    begin: () => stop(outages++ % 2 ? "SIGQUIT" : "SIGINT"),
    end: async () => {
      server = await start();
    },
    close: async () => {
      await stop("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of PostgreSQL's server programs, newest first where there are several. */
function findPrograms(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(":"),
    ...versions.map((one) => join(debian, one, "bin")),
  ];
  const found = folders.find((one) => existsSync(join(one, "initdb")) && existsSync(join(one, "postgres")));
  if (!found)
    throw new Error(
      "PostgreSQL's initdb and postgres are not on the PATH: install the server (Debian: postgresql).",
    );
  return found;
}

/** PostgreSQL refuses to run as root: whom it runs as then, otherwise nobody else. */
function notRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (what: "-u" | "-g") => Number(execFileSync("id", [what, "nobody"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false)); // Not up yet: asked again.
  });
