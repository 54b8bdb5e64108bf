import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { isDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import { asSystem } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { checkInOn } from "../../log/check-ins";
import { nudgesOn } from "../../log/nudges";
import { personOf } from "../../people/people";
import { credentials } from "../../schema/people";
import type { AthleteJob } from "./definition";
import { ask } from "./queue";

type Payload = { date: string };

/** Tells an athlete by mail that a coach asks for the check-in of a date, while it is still that date and still missing. */
export const mailNudge: AthleteJob<Payload> = {
  name: "nudge",
  payload: z.object({ date: z.string().refine(isDate) }),
  schedule: null,
  retries: 3,
  newestOnly: true,
  outward: true,
  async run({ athleteId, payload }, on) {
    const mail = await asSystem((tx) => mailFor(tx, athleteId, payload.date), on);
    if (mail) await sendMail(mail.to, mail.subject, mail.text);
    return "done";
  },
};

export const askForNudgeMail = (tx: Tx, athleteId: string, date: string) =>
  ask(tx, mailNudge, athleteId, { id: uuidv7(), payload: { date } });

/** The mail, or null where it would come too late or to nobody. */
async function mailFor(tx: Tx, athleteId: string, date: string) {
  const [athlete, checkIn, [nudge], [account]] = await Promise.all([
    personOf(tx, athleteId),
    checkInOn(tx, athleteId, date),
    nudgesOn(tx, [athleteId], [date]),
    tx.select({ email: credentials.email }).from(credentials).where(eq(credentials.userId, athleteId)),
  ]);
  if (!athlete || athlete.isDemo || !account || !nudge || checkIn || dayOf(new Date(), athlete) !== date)
    return null;
  const t = wordsIn(localeFor(athlete, null), "mails");
  const said = { name: athlete.name, by: nudge.by ?? t("nudge.coach"), link: `${env.publicUrl()}/today` };
  return { to: account.email, subject: t("nudge.subject", said), text: t("nudge.body", said) };
}
