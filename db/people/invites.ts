import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import type { InvitedRole } from "@/lib/can";
import { asSystem } from "../connection/as-viewer";
import { notifyChange } from "../connection/notify";
import type { Database, Tx } from "../connection/tx";
import { invites, memberships, teams } from "../schema/people";
import { sha256 } from "./accounts";
import { giveBack, take } from "./allowances";
import { linkGuess } from "./limits";
import { lockTeam } from "./owners";
import { keepWithin } from "./quotas";
import { addMember } from "./teams";

export type InviteWrite = { teamId: string; role: InvitedRole; days: number; maxUses: number };

/** When an invite that is made now stops working, if it works for so many days. */
export const inviteEnds = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Makes an invite and returns its token, which is shown once and never stored. */
export async function createInvite(tx: Tx, createdBy: string, write: InviteWrite): Promise<string> {
  const stillOpen = and(
    eq(invites.teamId, write.teamId),
    isNull(invites.revokedAt),
    gt(invites.expiresAt, new Date()),
  );
  await keepWithin(tx, "open invites", invites, and(stillOpen, lt(invites.uses, invites.maxUses)));
  const token = randomBytes(18).toString("base64url");
  await tx.insert(invites).values({
    id: uuidv7(),
    teamId: write.teamId,
    role: write.role,
    tokenHash: sha256(token),
    createdBy,
    expiresAt: inviteEnds(write.days),
    maxUses: write.maxUses,
  });
  return token;
}

const open = (token: string) =>
  and(
    eq(invites.tokenHash, sha256(token)),
    isNull(invites.revokedAt),
    gt(invites.expiresAt, new Date()),
    lt(invites.uses, invites.maxUses),
  );

const gone = () => new Refusal(410, "form", "gone.invite");

/** What an open invite offers; null when it is unknown, revoked, expired or used up. */
export async function openInvite(tx: Tx, token: string) {
  const rows = await tx
    .select({ teamName: teams.name, role: invites.role, teamId: invites.teamId })
    .from(invites)
    .innerJoin(teams, eq(teams.id, invites.teamId))
    .where(open(token));
  return rows[0] ?? null;
}

/** The same for a visitor, whose guesses are counted. Throws `Refusal` 410, and 429 after too many guesses. */
export async function inviteOf(token: string, visitor: string, on?: Database) {
  const guess = linkGuess("invite", visitor);
  await take(guess, on);
  const invite = await asSystem((tx) => openInvite(tx, token), on);
  if (!invite) throw gone();
  await giveBack(guess, on);
  return invite;
}

/**
 * Joins a team by invite, counting one use. Throws `Refusal` 410 when the invite is not open any more, and 403 when it
 * was made before the person's last membership of the team ended: who left or was removed comes back by a new one.
 */
export async function joinByInvite(tx: Tx, token: string, userId: string): Promise<string> {
  const [there] = await tx.select({ teamId: invites.teamId }).from(invites).where(open(token));
  if (!there) throw gone();
  const { teamId } = there;
  await lockTeam(tx, teamId);
  const [used] = await tx
    .update(invites)
    .set({ uses: sql`${invites.uses} + 1` })
    .where(open(token))
    .returning({ id: invites.id, role: invites.role });
  if (!used) throw gone();
  const owned = and(
    eq(memberships.teamId, teamId),
    eq(memberships.role, "owner"),
    isNull(memberships.endedAt),
  );
  if ((await tx.select({ id: memberships.id }).from(memberships).where(owned).limit(1)).length === 0)
    throw gone();
  const endedSince = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(invites, and(eq(invites.id, used.id), gt(memberships.endedAt, invites.createdAt)))
    .where(and(eq(memberships.teamId, teamId), eq(memberships.userId, userId)))
    .limit(1);
  if (endedSince.length) throw new Refusal(403, "form", "people.inviteBefore");
  await addMember(tx, teamId, userId, used.role, used.id);
  await notifyChange(tx, teamId);
  return teamId;
}

/** Revokes an invite; doing it twice changes nothing. */
export async function revokeInvite(tx: Tx, id: string): Promise<void> {
  await tx
    .update(invites)
    .set({ revokedAt: new Date() })
    .where(and(eq(invites.id, id), isNull(invites.revokedAt)));
}

/** Invites of a team that can still be used, newest first. */
export async function openInvites(tx: Tx, teamId: string) {
  return tx
    .select({
      id: invites.id,
      role: invites.role,
      expiresAt: invites.expiresAt,
      uses: invites.uses,
      maxUses: invites.maxUses,
    })
    .from(invites)
    .where(
      and(
        eq(invites.teamId, teamId),
        isNull(invites.revokedAt),
        gt(invites.expiresAt, new Date()),
        lt(invites.uses, invites.maxUses),
      ),
    )
    .orderBy(desc(invites.createdAt));
}
