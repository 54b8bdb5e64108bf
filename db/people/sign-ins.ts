import { and, desc, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { asSystem } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { credentials, signIns } from "../schema/people";
import { normalEmail, signOutEverywhere } from "./accounts";
import { giveBack, take } from "./allowances";
import { passwordIsRight } from "./hashing";
import { passwordGuess } from "./limits";

/** Devices one person may be signed in on; the oldest is signed out first. */
const DEVICES = 100;

export type SignedIn = { userId: string; sessionVersion: number; signIn: string };

/**
 * Signs in with address and password: the same answer in the same time whether or not the address has an account. Returns
 * null when they are wrong. Throws `Refusal` 429 after too many guesses, counted before a password is hashed, or when too
 * many wait to have theirs looked at. `device` is one on which this account was signed in before.
 */
export async function signIn(
  given: { email: string; password: string },
  from: { visitor: string; device: string | null },
  on?: Database,
): Promise<SignedIn | null> {
  const email = normalEmail(given.email);
  const guess = passwordGuess(email, from.visitor, from.device);
  await take(guess, on);
  const known = await asSystem((tx) => knownBy(tx, email), on);
  const right = await passwordIsRight(known?.passwordHash, given.password, from.visitor).catch(
    async (error) => {
      // Nobody looked at it: no guess.
      if (error instanceof Refusal) await giveBack(guess, on);
      throw error;
    },
  );
  if (!known || !right) return null;
  await giveBack(guess, on);
  const { userId, sessionVersion } = known;
  return { userId, sessionVersion, signIn: await asSystem((tx) => keepSignIn(tx, userId), on) };
}

async function knownBy(tx: Tx, email: string) {
  const [found] = await tx.select().from(credentials).where(eq(credentials.email, email));
  return found;
}

/** Notes that a device is signed in. Returns the id that its token bears. */
export async function keepSignIn(tx: Tx, userId: string): Promise<string> {
  const id = uuidv7();
  await tx.insert(signIns).values({ userId, id });
  const old = await tx
    .select({ id: signIns.id })
    .from(signIns)
    .where(eq(signIns.userId, userId))
    .orderBy(desc(signIns.at), desc(signIns.id))
    .offset(DEVICES);
  if (old.length) {
    const ids = old.map((row) => row.id);
    await tx.delete(signIns).where(and(eq(signIns.userId, userId), inArray(signIns.id, ids)));
  }
  return id;
}

/**
 * Ends one device's sign-in; others stay. A token from before sign-ins were kept (`signIn` null) can't be told from its
 * likes: all of them end, if it still holds.
 */
export async function endSignIn(
  tx: Tx,
  { userId, sessionVersion, signIn }: Omit<SignedIn, "signIn"> & { signIn: string | null },
): Promise<void> {
  if (signIn) {
    await tx.delete(signIns).where(and(eq(signIns.userId, userId), eq(signIns.id, signIn)));
    return;
  }
  const [holds] = await tx
    .select({ userId: credentials.userId })
    .from(credentials)
    .where(and(eq(credentials.userId, userId), eq(credentials.sessionVersion, sessionVersion)));
  if (holds) await signOutEverywhere(tx, userId);
}
