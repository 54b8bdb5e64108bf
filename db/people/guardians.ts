import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { Refusal, type RefusalCode } from "@/lib/action-result";
import { type GuardianLink, readGuardianToken } from "@/lib/consent/link";
import { asSystem } from "../connection/as-viewer";
import { notifyChange } from "../connection/notify";
import type { Database, Tx } from "../connection/tx";
import { consents } from "../schema/consents";
import { users } from "../schema/people";
import { giveBack, take } from "./allowances";
import { GRACE_DAYS } from "./deletion";
import { linkGuess } from "./limits";

/** What a guardian's page says; nothing of what is kept. */
export type GuardianView = {
  link: GuardianLink;
  athlete: string;
  teams: string[];
  /** Of this consent: `said-no` and `withdrawn` are theirs to take back while the account is there. */
  state: "open" | "given" | "said-no" | "withdrawn";
  /** When everything goes; null where nothing does. */
  deleteAfter: Date | null;
};

type Found = Awaited<ReturnType<typeof consentById>>;

/** What a guardian's link opens. Throws `Refusal` 410 for one that is over, 429 after many that this server did not make. */
export async function guardianView(token: string, visitor: string, on?: Database): Promise<GuardianView> {
  const { link, consentId } = await read(token, visitor, on);
  return asSystem(async (tx) => viewOf(link, await usable(tx, link, consentId)), on);
}

/** A guardian agrees or says no, once. Throws `Refusal` 410 for a link that is over. */
export async function answerAsGuardian(
  token: string,
  agrees: boolean,
  visitor: string,
  on?: Database,
): Promise<GuardianView> {
  const { link, consentId } = await read(token, visitor, on);
  if (link !== "answer") throw gone();
  return asSystem(async (tx) => {
    const { consent } = await usable(tx, link, consentId, true);
    if (agrees) {
      await tx.update(consents).set({ givenAt: sql`now()` }).where(eq(consents.id, consentId));
      await keep(tx, consent.athleteId);
    } else await end(tx, consent.athleteId, consentId, "declinedAt");
    await notifyChange(tx, consent.athleteId);
    return viewOf(link, await consentById(tx, consentId));
  }, on);
}

/**
 * A guardian withdraws what they agreed to, or says no to what they were asked: everything is deleted after the days of grace. Or they
 * take that back within them. Throws `Refusal` 410 for a link that is over.
 */
export async function withdrawAsGuardian(
  token: string,
  withdraws: boolean,
  visitor: string,
  on?: Database,
): Promise<GuardianView> {
  const { link, consentId } = await read(token, visitor, on);
  if (link !== "withdraw") throw gone();
  return asSystem(async (tx) => {
    const { consent } = await usable(tx, link, consentId, true);
    const { athleteId, givenAt, withdrawnAt, declinedAt } = consent;
    if (withdraws && !withdrawnAt && !declinedAt)
      await end(tx, athleteId, consentId, givenAt ? "withdrawnAt" : "declinedAt");
    if (!withdraws && (withdrawnAt || declinedAt)) {
      await keep(tx, athleteId);
      await tx.update(consents).set({ withdrawnAt: null }).where(eq(consents.athleteId, athleteId));
      await tx.update(consents).set({ declinedAt: null }).where(eq(consents.id, consentId));
    }
    await notifyChange(tx, athleteId);
    return viewOf(link, await consentById(tx, consentId));
  }, on);
}

/**
 * Ends all consents of an athlete, or notes the no to one; the account goes after the days of grace. A no to another team leaves what
 * was agreed to before. As system, the sole owner of a team too: who follows is decided at the date.
 */
async function end(tx: Tx, athleteId: string, consentId: string, how: "withdrawnAt" | "declinedAt") {
  const now = new Date();
  const given = and(
    eq(consents.athleteId, athleteId),
    isNotNull(consents.givenAt),
    isNull(consents.withdrawnAt),
  );
  if (how === "withdrawnAt") await tx.update(consents).set({ withdrawnAt: now }).where(given);
  else await tx.update(consents).set({ declinedAt: now }).where(eq(consents.id, consentId));
  const stands = await tx.select({ id: consents.id }).from(consents).where(given).limit(1);
  if (stands.length === 0)
    await tx
      .update(users)
      .set({ deleteAfter: new Date(now.getTime() + GRACE_DAYS * 86_400_000) })
      .where(eq(users.id, athleteId));
}

/** Takes back a deletion that a guardian brought about, and no other. */
const keep = (tx: Tx, athleteId: string) =>
  tx
    .update(users)
    .set({ deleteAfter: null })
    .where(and(eq(users.id, athleteId), sql`feelcheck.guardian_ends(${athleteId}::uuid)`));

const gone = () => new Refusal(410, "form", "consent.link");

async function read(token: string, visitor: string, on?: Database) {
  const guess = linkGuess("guardian", visitor);
  await take(guess, on);
  const found = readGuardianToken(token);
  if (!found) throw gone();
  await giveBack(guess, on);
  return found;
}

async function consentById(tx: Tx, id: string, lock = false) {
  const asked = tx
    .select({
      consent: consents,
      athlete: users.name,
      deleteAfter: users.deleteAfter,
      isUnder: sql<boolean>`feelcheck.under_age(${users.id})`,
      ends: sql<boolean>`feelcheck.guardian_ends(${users.id})`,
      isOver: sql<boolean>`${consents.expiresAt} <= now()`,
    })
    .from(consents)
    .innerJoin(users, eq(users.id, consents.athleteId))
    .where(eq(consents.id, id));
  const [found] = await (lock ? asked.for("update") : asked);
  if (!found) throw gone();
  return found;
}

/** The consent of a link that still opens something; one that was answered is to be looked at, and not to be answered again. */
async function usable(tx: Tx, link: GuardianLink, id: string, acts = false): Promise<Found> {
  const found = await consentById(tx, id, acts);
  const { givenAt, declinedAt, replacedAt } = found.consent;
  const over = (code: RefusalCode) => new Refusal(410, "form", code);
  if (!found.isUnder) throw over("consent.oldEnough");
  if (replacedAt && !givenAt) throw over("consent.replaced");
  const isAnswered = givenAt !== null || declinedAt !== null;
  if (link === "answer" && isAnswered && acts) throw over("consent.answered");
  if (link === "answer" && !isAnswered && found.isOver) throw over("consent.expired");
  return found;
}

function viewOf(link: GuardianLink, { consent, athlete, deleteAfter, ends }: Found): GuardianView {
  const { givenAt, declinedAt, withdrawnAt } = consent;
  const state = withdrawnAt ? "withdrawn" : declinedAt ? "said-no" : givenAt ? "given" : "open";
  const teams = consent.teams.map(({ name }) => name);
  return { link, athlete, teams, state, deleteAfter: ends ? deleteAfter : null };
}
