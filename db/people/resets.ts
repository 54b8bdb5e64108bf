import { randomBytes } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { Role } from "@/lib/can";
import { asSystem } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { credentials, invites, memberships, resets, teams } from "../schema/people";
import { normalEmail, setPassword, sha256 } from "./accounts";
import { forget, giveBack, take } from "./allowances";
import { revokeFeeds } from "./calendar-feeds";
import { hashPassword } from "./hashing";
import { linkGuess, passwordGuess } from "./limits";
import { soleOwnerOf } from "./owners";

const RESET_MINUTES = 60;

/** A one-hour token to set a new password, or null when the address has no account (say neither to anybody). */
export async function startReset(tx: Tx, email: string): Promise<string | null> {
  await tx.delete(resets).where(lt(resets.expiresAt, new Date(Date.now() - 86_400_000)));
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

const open = (token: string) =>
  and(eq(resets.tokenHash, sha256(token)), isNull(resets.usedAt), gt(resets.expiresAt, new Date()));

const gone = () => new Refusal(410, "form", "gone.reset");

/** What an open link opens, for a visitor, whose guesses are counted. Throws `Refusal` 410, and 429 after too many. */
export async function resetOf(token: string, visitor: string, on?: Database) {
  const guess = linkGuess("reset", visitor);
  await take(guess, on);
  const found = await asSystem((tx) => openReset(tx, token), on);
  await giveBack(guess, on);
  return found;
}

export type FirstProof = {
  /** Memberships that end unless the person says that they are theirs. */
  asked: { id: string; team: string; role: Role }[];
  /** Teams that nobody else owns: the person stays their owner, to hand them over or to close them. */
  owned: string[];
};

/**
 * `first` is what was made with an address that nobody has proved before, perhaps by somebody else; null for an address
 * that was proved.
 */
async function openReset(tx: Tx, token: string): Promise<{ first: FirstProof | null }> {
  const [found] = await tx
    .select({ userId: resets.userId, provedAt: credentials.emailProvedAt })
    .from(resets)
    .innerJoin(credentials, eq(credentials.userId, resets.userId))
    .where(open(token));
  if (!found) throw gone();
  return { first: found.provedAt ? null : await madeUnproved(tx, found.userId) };
}

async function madeUnproved(tx: Tx, userId: string): Promise<FirstProof> {
  const all = await tx
    .select({ id: memberships.id, teamId: teams.id, team: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
    .orderBy(teams.name, memberships.role);
  const stays = new Set((await soleOwnerOf(tx, userId)).map(({ id }) => id));
  const owns = ({ role, teamId }: (typeof all)[number]) => role === "owner" && stays.has(teamId);
  return {
    asked: all.filter((row) => !owns(row)).map(({ id, team, role }) => ({ id, team, role })),
    owned: all.filter(owns).map(({ team }) => team),
  };
}

/** What has ended with the first proof of an address, for the person to read. */
export type Ended = { teams: string[]; feeds: boolean; invites: number } | null;

/**
 * Sets a new password with a token, once, and ends every sign-in and every other link. The first time that an address is
 * proved so, whatever was made with it before ends too, but for the memberships in `keep`: somebody else may have made it.
 * Throws `Refusal` 410 for a used, expired or unknown token, before the password is hashed.
 */
export async function finishReset(
  given: { token: string; password: string; keep?: readonly string[] },
  visitor = "",
  on?: Database,
): Promise<Ended> {
  const { token, password, keep = [] } = given;
  await resetOf(token, visitor, on);
  const passwordHash = await hashPassword(password, visitor);
  return asSystem(async (tx) => {
    const [used] = await tx
      .update(resets)
      .set({ usedAt: new Date() })
      .where(open(token))
      .returning({ userId: resets.userId });
    if (!used) throw gone();
    const { userId } = used;
    await setPassword(tx, userId, passwordHash);
    const [known] = await tx.select().from(credentials).where(eq(credentials.userId, userId));
    if (known) await forget(tx, passwordGuess(known.email, visitor, null));
    if (!known || known.emailProvedAt) return null;
    await tx.update(credentials).set({ emailProvedAt: new Date() }).where(eq(credentials.userId, userId));
    return endUnproved(tx, userId, new Set(keep));
  }, on);
}

async function endUnproved(tx: Tx, userId: string, keep: ReadonlySet<string>): Promise<Ended> {
  const ending = (await madeUnproved(tx, userId)).asked.filter(({ id }) => !keep.has(id));
  const ids = ending.map(({ id }) => id);
  if (ids.length)
    await tx.update(memberships).set({ endedAt: sql`now()` }).where(inArray(memberships.id, ids));
  const links = await tx
    .update(invites)
    .set({ revokedAt: new Date() })
    .where(and(eq(invites.createdBy, userId), isNull(invites.revokedAt), gt(invites.expiresAt, new Date())))
    .returning({ id: invites.id });
  const feeds = await revokeFeeds(tx, userId);
  if (!ending.length && !links.length && !feeds) return null;
  return { teams: [...new Set(ending.map(({ team }) => team))], feeds: feeds > 0, invites: links.length };
}
