import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { guardianToken } from "@/lib/consent/link";
import { env } from "@/lib/env";
import { formatFor } from "@/lib/format/format";
import { sendMail } from "@/lib/mail";
import { localeFor } from "@/lib/words/locale";
import { type Words, wordsIn } from "@/lib/words/words";
import { asSystem } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { type ConsentRow, openConsent } from "../../people/consents";
import { personOf } from "../../people/people";
import { consents } from "../../schema/consents";
import { users } from "../../schema/people";
import type { AthleteJob } from "./definition";
import { ask } from "./queue";

type Asking = { consentId: string };

const BY_MAIL = { schedule: null, retries: 5, outward: true } as const;

/** Asks a guardian by mail for their consent, while the question is open. */
export const askGuardianByMail: AthleteJob<Asking> = {
  name: "ask guardian",
  payload: z.object({ consentId: z.uuid() }),
  ...BY_MAIL,
  newestOnly: true,
  async run({ athleteId, payload }, on) {
    const consent = await asSystem((tx) => openConsent(tx, athleteId, payload.consentId), on);
    if (consent) await mail("ask", athleteId, consent, on);
    return "done";
  },
};

export const askForGuardianMail = (tx: Tx, athleteId: string, consentId: string) =>
  ask(tx, askGuardianByMail, athleteId, { id: uuidv7(), payload: { consentId } });

/**
 * Tells a guardian that their consent is withdrawn, until when it can be taken back, and how. The database asks for it with the withdrawal
 * (`feelcheck.tell_withdrawal`, migration 0053).
 */
export const confirmWithdrawal: AthleteJob<Asking> = {
  name: "confirm withdrawal",
  payload: z.object({ consentId: z.uuid() }),
  ...BY_MAIL,
  newestOnly: false,
  async run({ athleteId, payload }, on) {
    const consent = await asSystem((tx) => withdrawnConsent(tx, athleteId, payload.consentId), on);
    if (consent) await mail("withdrawn", athleteId, consent, on);
    return "done";
  },
};

/** A consent that is withdrawn still, or null. */
async function withdrawnConsent(tx: Tx, athleteId: string, id: string): Promise<ConsentRow | null> {
  const mine = and(eq(consents.athleteId, athleteId), eq(consents.id, id), isNotNull(consents.withdrawnAt));
  const [row] = await tx.select().from(consents).where(mine);
  return row ?? null;
}

/**
 * Tells the guardian who agreed that their athlete needs somebody now, and nothing of what was answered. The database asks for it with the
 * verdict, once a day and urgency (`feelcheck.tell_guardian`, migration 0046).
 */
export const tellGuardian: AthleteJob<object> = {
  name: "tell guardian",
  payload: z.object({}),
  ...BY_MAIL,
  newestOnly: false,
  async run({ athleteId }, on) {
    const consent = await asSystem((tx) => givenConsent(tx, athleteId), on);
    if (consent) await mail("urgent", athleteId, consent, on);
    return "done";
  },
};

async function givenConsent(tx: Tx, athleteId: string): Promise<ConsentRow | null> {
  const rows = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.athleteId, athleteId), isNotNull(consents.givenAt), isNull(consents.withdrawnAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  return rows[0] ?? null;
}

const SUBJECT = {
  ask: "guardian.askSubject",
  urgent: "guardian.urgentSubject",
  withdrawn: "guardian.withdrawnSubject",
} as const;

/** Without a mail server only the question is written to the log, for its owner to hand over: nobody reads the others there. */
async function mail(
  what: "ask" | "urgent" | "withdrawn",
  athleteId: string,
  consent: ConsentRow,
  on?: Database,
) {
  if (what !== "ask" && !env.smtpUrl()) return;
  const [athlete, account] = await asSystem(
    (tx) => Promise.all([personOf(tx, athleteId), tx.select().from(users).where(eq(users.id, athleteId))]),
    on,
  );
  if (!athlete) return;
  const locale = localeFor(athlete, null);
  const t: Words<"mails"> = wordsIn(locale, "mails");
  const link = (of: "answer" | "withdraw") => `${env.publicUrl()}/guardian/${guardianToken(of, consent.id)}`;
  const ends = account[0]?.deleteAfter?.toISOString().slice(0, 10);
  const said = {
    name: athlete.name,
    teams: new Intl.ListFormat(locale).format(consent.teams.map(({ name }) => name)),
    answer: link("answer"),
    withdraw: link("withdraw"),
    date: ends ? formatFor(locale).day(ends, "year") : "",
  };
  await sendMail(consent.email, t(SUBJECT[what], said), t(`guardian.${what}`, said));
}
