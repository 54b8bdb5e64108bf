import type { LocalDate } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import { queueHere, shelfHere } from "@/lib/phone/here";

const SAID = "said";
type Said = { date: LocalDate; verdict: Verdict };

/** Keeps which verdict this phone gave by itself, locked, to be told where the server's is another. */
export async function keepSaid(date: LocalDate, verdict: Verdict): Promise<void> {
  const queue = await queueHere();
  if (!queue) return;
  const sealed = await queue.cipher.seal({ date, verdict } satisfies Said, SAID);
  await (await shelfHere()).put("said", { person: queue.person, sealed });
}

/** The verdict that this phone gave of a date by itself, once nothing waits any more; null where it gave none. */
export async function saidOf(date: LocalDate): Promise<Verdict | null> {
  const queue = await queueHere();
  const there = queue && (await (await shelfHere()).get("said", queue.person));
  if (!queue || !there) return null;
  if ((await queue.entries.all()).some(({ person }) => person === queue.person)) return null;
  try {
    const said = (await queue.cipher.open(there.sealed, SAID)) as Said;
    return said.date === date ? said.verdict : null;
  } catch {
    return null; // Locked with a key that is no more.
  }
}
