import { chmodSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

/** What stands in the folder of the embedded database, and is nobody's but its owner's. */
const OURS = ["db", "secret", "lock"];
const OTHERS = 0o077;

/**
 * Makes the folder, and from now on every file this process makes, readable by its owner alone, and mends what others could
 * read. Returns how many files and folders that were. On Windows nothing: there a folder's owner and heirs decide, not modes.
 */
export function keepPrivate(folder: string): number {
  if (process.platform === "win32") {
    mkdirSync(folder, { recursive: true });
    return 0;
  }
  // Only the main thread may set it, and it holds for all.
  if (isMainThread) process.umask(OTHERS);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = readdirSync(folder);
  // A folder that holds other things as well is somebody's choice: what is ours in it is mended, and it is left as it is.
  const whole = there.every((name) => OURS.includes(name));
  const mended = there.filter((name) => OURS.includes(name)).map((name) => mend(join(folder, name)));
  return mended.reduce((sum, n) => sum + n, whole ? mendOne(folder) : 0);
}

/** Says in one line what was mended, where something was. */
export function sayMended(folder: string, mended: number): void {
  if (mended > 0)
    console.error(
      `Files in ${folder} were open to other users of this machine (${mended}); now only you can open them.`,
    );
}

function mend(path: string): number {
  const state = lstatSync(path);
  if (state.isSymbolicLink()) return 0;
  const own = mendOne(path);
  if (!state.isDirectory()) return own;
  return readdirSync(path).reduce((sum, name) => sum + mend(join(path, name)), own);
}

function mendOne(path: string): number {
  const { mode } = lstatSync(path);
  if ((mode & OTHERS) === 0) return 0;
  chmodSync(path, mode & 0o700);
  return 1;
}
