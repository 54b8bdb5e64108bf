import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import type { Tx } from "./as-viewer";
import { credentials, resets, users } from "./schema/people";

/** OWASP's argon2id minimum: 19 MiB, 2 passes, 1 lane; argon2id is the library's default kind. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const RESET_MINUTES = 60;

/** Lower case and trimmed: how addresses are kept and compared. */
export const normalEmail = (email: string) => email.trim().toLowerCase();
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export const hashPassword = (password: string) => hash(password, ARGON);
const dummy = hashPassword(randomBytes(16).toString("hex"));

/** Makes an account. Throws `Refusal` 409 when the address is taken. */
export async function createAccount(
  tx: Tx,
  person: {
    name: string;
    email: string;
    password: string;
    timeZone: string;
    experience?: "new" | "returning" | "regular";
  },
): Promise<string> {
  const id = uuidv7();
  const { name, timeZone, experience } = person;
  await tx.insert(users).values({ id, name, timeZone, experience });
  const made = await tx
    .insert(credentials)
    .values({
      userId: id,
      email: normalEmail(person.email),
      passwordHash: await hashPassword(person.password),
    })
    .onConflictDoNothing()
    .returning({ userId: credentials.userId });
  if (made.length === 0)
    throw new Refusal(
      409,
      "email",
      "This address can't be used for a new account. Sign in instead, or reset the password.",
    );
  return id;
}

/** Checks address and password in the same time whether or not the address exists. Returns null when wrong. */
export async function checkPassword(
  tx: Tx,
  email: string,
  password: string,
): Promise<{ userId: string; sessionVersion: number; name: string } | null> {
  const [found] = await tx
    .select({
      userId: credentials.userId,
      hash: credentials.passwordHash,
      sessionVersion: credentials.sessionVersion,
      name: users.name,
    })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(eq(credentials.email, normalEmail(email)));
  const right = await verify(found?.hash ?? (await dummy), password);
  return found && right
    ? { userId: found.userId, sessionVersion: found.sessionVersion, name: found.name }
    : null;
}

/** Changes the password and ends every session. Returns the new session version. Throws `Refusal` 422. */
export async function changePassword(tx: Tx, userId: string, current: string, next: string): Promise<number> {
  const [found] = await tx.select().from(credentials).where(eq(credentials.userId, userId));
  if (!found || !(await verify(found.passwordHash, current)))
    throw new Refusal(422, "current", "This is not your current password. Type it again.");
  return setPassword(tx, userId, next);
}

async function setPassword(tx: Tx, userId: string, password: string): Promise<number> {
  await tx
    .update(credentials)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(credentials.userId, userId));
  return signOutEverywhere(tx, userId);
}

/** Ends every session of this person at once. Returns the new session version. */
export async function signOutEverywhere(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .update(credentials)
    .set({ sessionVersion: sql`${credentials.sessionVersion} + 1` })
    .where(eq(credentials.userId, userId))
    .returning({ version: credentials.sessionVersion });
  return row?.version ?? 0;
}

/** A one-hour token to set a new password, or null when the address has no account (say neither to anybody). */
export async function startReset(tx: Tx, email: string): Promise<string | null> {
  const [found] = await tx
    .select({ userId: credentials.userId })
    .from(credentials)
    .where(eq(credentials.email, normalEmail(email)));
  if (!found) return null;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
  await tx.insert(resets).values({ tokenHash: sha256(token), userId: found.userId, expiresAt });
  return token;
}

/** Sets a new password with a token, once. Throws `Refusal` 410 for a used, expired or unknown token. */
export async function finishReset(tx: Tx, token: string, password: string): Promise<void> {
  const [used] = await tx
    .update(resets)
    .set({ usedAt: new Date() })
    .where(and(eq(resets.tokenHash, sha256(token)), isNull(resets.usedAt), gt(resets.expiresAt, new Date())))
    .returning({ userId: resets.userId });
  if (!used) throw new Refusal(410, "form", "This link was used or has expired. Ask for a new one.");
  await setPassword(tx, used.userId, password);
}

/** The address of an account, for its owner's own account page. */
export async function emailOf(tx: Tx, userId: string): Promise<string> {
  const [row] = await tx
    .select({ email: credentials.email })
    .from(credentials)
    .where(eq(credentials.userId, userId));
  return row?.email ?? "";
}
