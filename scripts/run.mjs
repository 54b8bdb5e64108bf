// Runs a TypeScript script of this folder on a fresh clone: checks Node, installs packages once, hands over.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Feelcheck needs Node 20.9 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const lock = readFileSync(join(root, "package-lock.json"));
const stamp = createHash("sha256").update(lock).digest("hex");
const stampFile = join(root, "node_modules", ".feelcheck-installed");
const installed = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
if (!installed) {
  console.error("Installing packages (once) ...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error("npm ci failed: see its message above. Remedy: check the network and try again.");
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

const [script, ...rest] = process.argv.slice(2);
// `next` sets the variable itself; a developer's shell value would make React choose the wrong build.
const env = { ...process.env };
if (script === "start.ts") env.NODE_ENV = rest.includes("--dev") ? "development" : "production";
const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts", script), ...rest], {
  cwd: ["start.ts", "test.ts", "deep.ts", "chaos.ts", "bench.ts", "screenshots.ts"].includes(script)
    ? root
    : process.cwd(),
  stdio: "inherit",
  env: { ...env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
