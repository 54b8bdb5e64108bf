import { createHash } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { asSystem } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Database, Tx } from "../connection/tx";
import { credentials, resets, signIns, users } from "../schema/people";
import { giveBack, take } from "./allowances";
import { hashPassword, passwordIsRight } from "./hashing";
import { currentPasswordGuess } from "./limits";

/** Lower case and trimmed: how addresses are kept and compared. */
export const normalEmail = (email: string) => email.trim().toLowerCase();
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export type NewAccount = {
  name: string;
  email: string;
  /** Made before the transaction began: nobody holds one while a password is hashed. */
  passwordHash: string;
  timeZone: string;
  experience?: "new" | "returning" | "regular";
  isDemo?: boolean;
};

export const addressTaken = () => new Refusal(409, "email", "people.addressTaken");

/** Makes an account. Throws `Refusal` 409 when the address is taken. */
export async function createAccount(tx: Tx, person: NewAccount): Promise<string> {
  const id = uuidv7();
  const { name, timeZone, experience, isDemo, passwordHash } = person;
  await tx.insert(users).values({ id, name, timeZone, experience, isDemo });
  const made = await tx
    .insert(credentials)
    .values({ userId: id, email: normalEmail(person.email), passwordHash })
    .onConflictDoNothing()
    .returning({ userId: credentials.userId });
  if (made.length === 0) throw addressTaken();
  return id;
}

/**
 * Changes the password of somebody who knows the current one. Ends every other sign-in and every reset link; `signIn`
 * stays. Returns the new session version. Throws `Refusal` 422 for a wrong current password, 429 after ten of them.
 */
export async function changePassword(
  person: { userId: string; signIn: string | null; visitor?: string },
  current: string,
  next: string,
  on?: Database,
): Promise<number> {
  const { userId, signIn, visitor } = person;
  const guess = currentPasswordGuess(userId);
  await take(guess, on);
  const known = await asSystem(async (tx) => {
    const [found] = await tx.select().from(credentials).where(eq(credentials.userId, userId));
    return found?.passwordHash;
  }, on);
  const wrong = () => new Refusal(422, "current", "people.wrongCurrent");
  if (!(await passwordIsRight(known, current, visitor))) throw wrong();
  const passwordHash = await hashPassword(next, visitor);
  const version = await asSystem(async (tx) => {
    const [same] = await tx
      .select({ userId: credentials.userId })
      .from(credentials)
      .where(and(eq(credentials.userId, userId), eq(credentials.passwordHash, known ?? "")))
      .for("update");
    // Changed meanwhile, by another device.
    if (!same) throw wrong();
    return setPassword(tx, userId, passwordHash, signIn);
  }, on);
  await giveBack(guess, on);
  return version;
}

/** Sets a password and ends what the old one opened: open reset links and every sign-in but `kept`. */
export async function setPassword(
  tx: Tx,
  userId: string,
  passwordHash: string,
  kept: string | null = null,
): Promise<number> {
  await tx.update(credentials).set({ passwordHash }).where(eq(credentials.userId, userId));
  await tx
    .update(resets)
    .set({ usedAt: new Date() })
    .where(and(eq(resets.userId, userId), isNull(resets.usedAt)));
  return signOutEverywhere(tx, userId, kept);
}

/** Ends every sign-in of this person at once, or every one but `kept`. Returns the new session version. */
export async function signOutEverywhere(tx: Tx, userId: string, kept: string | null = null): Promise<number> {
  await tx.delete(signIns).where(and(eq(signIns.userId, userId), kept ? ne(signIns.id, kept) : undefined));
  const [row] = await tx
    .update(credentials)
    .set({ sessionVersion: sql`${credentials.sessionVersion} + 1` })
    .where(eq(credentials.userId, userId))
    .returning({ version: credentials.sessionVersion });
  return row?.version ?? 0;
}

/** The address of the viewer's own account; addresses of others no viewer reads. Empty for nobody. */
export async function ownEmail(tx: Tx): Promise<string> {
  const [row] = rowsOf<{ email: string | null }>(
    await tx.execute(sql`select feelcheck.own_email() as email`),
  );
  return row?.email ?? "";
}
