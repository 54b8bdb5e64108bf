import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { sameMailbox } from "@/lib/consent/guardian-address";
import { ANSWER_DAYS, CONSENT_TEXT } from "@/lib/consent/text";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { consents } from "../schema/consents";
import { credentials, memberships, teams, users } from "../schema/people";
import { normalEmail } from "./accounts";

export type ConsentRow = typeof consents.$inferSelect;

/** Neither answered nor replaced by a newer question. */
const unanswered = (athleteId: string) =>
  and(
    eq(consents.athleteId, athleteId),
    isNull(consents.givenAt),
    isNull(consents.declinedAt),
    isNull(consents.replacedAt),
  );

/** The newest question to a guardian of the viewer's, or null. */
export async function ownConsent(tx: Tx, athleteId: string): Promise<ConsentRow | null> {
  const rows = await tx
    .select()
    .from(consents)
    .where(eq(consents.athleteId, athleteId))
    .orderBy(desc(consents.askedAt), desc(consents.id))
    .limit(1);
  return rows[0] ?? null;
}

/** A question that a guardian may still answer, or null. As system. */
export async function openConsent(tx: Tx, athleteId: string, id: string): Promise<ConsentRow | null> {
  const [row] = await tx
    .select()
    .from(consents)
    .where(and(unanswered(athleteId), eq(consents.id, id)));
  return row ?? null;
}

/**
 * Asks a guardian for all teams an athlete trains with now. The same address is asked the same again, another takes its place. Returns
 * the consent's id, to be mailed. As system. Throws `Refusal` 409 where no consent is lacking, 422 for the athlete's own address or one
 * that said no, 403 after a withdrawal.
 */
export async function askGuardian(tx: Tx, athleteId: string, address: string): Promise<string> {
  const email = normalEmail(address);
  await tx.select({ id: users.id }).from(users).where(eq(users.id, athleteId)).for("update");
  await mayAsk(tx, athleteId, email);
  const [open] = await tx.select().from(consents).where(unanswered(athleteId));
  const now = await teamsOf(tx, athleteId);
  const expiresAt = sql`now() + make_interval(days => ${ANSWER_DAYS}::int)`;
  if (open && open.email === email && sameTeams(open.teams, now)) {
    await tx.update(consents).set({ expiresAt }).where(eq(consents.id, open.id));
    return open.id;
  }
  await tx.update(consents).set({ replacedAt: sql`now()` }).where(unanswered(athleteId));
  const id = uuidv7();
  await tx.insert(consents).values({ athleteId, id, email, teams: now, version: CONSENT_TEXT, expiresAt });
  return id;
}

async function mayAsk(tx: Tx, athleteId: string, email: string): Promise<void> {
  const [state] = rowsOf<{ keeps: boolean; ended: boolean }>(
    await tx.execute(sql`select feelcheck.may_keep(${athleteId}::uuid) as keeps, exists (
      select from consents where athlete_id = ${athleteId} and withdrawn_at is not null) as ended`),
  );
  if (state?.keeps) throw new Refusal(409, "form", "consent.notNeeded");
  if (state?.ended) throw new Refusal(403, "form", "consent.guardians");
  const [account] = await tx.select().from(credentials).where(eq(credentials.userId, athleteId));
  if (account && sameMailbox(account.email, email)) throw new Refusal(422, "email", "consent.own");
  const said = await tx
    .select({ email: consents.email })
    .from(consents)
    .where(and(eq(consents.athleteId, athleteId), sql`${consents.declinedAt} is not null`));
  if (said.some((one) => sameMailbox(one.email, email))) throw new Refusal(422, "email", "consent.saidNo");
}

/** The teams somebody trains with, by name. */
const teamsOf = (tx: Tx, athleteId: string) =>
  tx
    .select({ id: teams.id, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(
      and(eq(memberships.userId, athleteId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)),
    )
    .orderBy(teams.name);

const sameTeams = (one: readonly { id: string }[], other: readonly { id: string }[]) =>
  one.length === other.length && other.every(({ id }) => one.some((team) => team.id === id));
