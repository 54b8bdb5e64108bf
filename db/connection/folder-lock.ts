import { readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keepPrivate, sayMended } from "./private-folder";

const HEARTBEAT_MS = 2_000;
const STALE_MS = 15_000;

/** Thrown when another live process owns the folder of the embedded database. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process, or set FEELCHECK_DATA to another folder.`,
    );
    this.name = "FolderInUse";
  }
}

/**
 * Takes the folder for this process until the returned function is called, and closes it to everybody else on the machine.
 * Throws `FolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  sayMended(folder, keepPrivate(folder));
  const file = join(folder, "lock");
  while (!take(file)) {
    const owner = livingOwner(file);
    if (owner !== null) throw new FolderInUse(folder, owner);
    remove(file);
  }
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    remove(file);
  };
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The owner's pid while it lives and its heartbeat goes on; null when it was killed (a reused pid has none). */
function livingOwner(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    const heartbeatAge = Date.now() - statSync(file).mtimeMs;
    if (!pid || pid === process.pid || heartbeatAge > STALE_MS) return null;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ESRCH" || code === "ENOENT") return null;
    if (code === "EPERM") return Number(readFileSync(file, "utf8"));
    throw error;
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
