import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/action-result";

/** OWASP's argon2id minimum: 19 MiB, 2 passes, 1 lane; argon2id is the library's default kind. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the processors at most, so that pages are drawn on the others. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** How many may wait, all together and of one visitor; 64 wait for about two seconds. */
const WAITING = 64;
const WAITING_OF_ONE = 16;

type Waiting = { visitor: string; start: () => void };
const KEY = Symbol.for("feelcheck.hashing");
type Holder = { [KEY]?: { running: number; waiting: Waiting[] } };

/** One line for the process, whichever bundle asks. */
function line() {
  const holder = globalThis as Holder;
  holder[KEY] ??= { running: 0, waiting: [] };
  return holder[KEY];
}

/** Runs `work` when its turn comes. Throws `Refusal` 429 when too many wait. Never call it inside a transaction. */
async function inLine<T>(visitor: string, work: () => Promise<T>): Promise<T> {
  const now = line();
  if (now.running >= AT_ONCE) {
    const own = now.waiting.filter((one) => one.visitor === visitor).length;
    if (now.waiting.length >= WAITING || own >= WAITING_OF_ONE)
      throw new Refusal(429, "form", "wait.signIns");
    await new Promise<void>((start) => now.waiting.push({ visitor, start }));
  } else now.running++;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = now.waiting.shift();
    if (next) next.start();
    else now.running--;
  }
}

/** The hash of a new password. `visitor` is their network address: nobody fills the whole line. */
export const hashPassword = (password: string, visitor = "") => inLine(visitor, () => hash(password, ARGON));

let nobody: Promise<string> | undefined;

/** Whether a password is right; for a hash that is not there it takes the same time and is wrong. */
export async function passwordIsRight(
  known: string | undefined,
  password: string,
  visitor = "",
): Promise<boolean> {
  nobody ??= hash(randomBytes(16).toString("hex"), ARGON);
  const against = known ?? (await nobody);
  return (await inLine(visitor, () => verify(against, password))) && known !== undefined;
}
