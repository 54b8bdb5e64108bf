import { eq } from "drizzle-orm";
import { z } from "zod";
import { isDate } from "@/lib/calendar";
import type { Notice } from "@/lib/notices/notice";
import { TURNS } from "@/lib/reminders/turns";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import { asSystem } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { personOf } from "../../people/people";
import { reminders } from "../../schema/reminders";
import { deliver } from "../notices/deliver";
import { withReason } from "../reminders/reasons";
import { askForReminders, REMIND } from "../reminders/schedule";
import type { AthleteJob, Job, Round } from "./definition";

const payload = z.object({
  date: z.string().refine(isDate),
  what: z.enum(TURNS),
  until: z.iso.datetime(),
});
type Payload = z.infer<typeof payload>;

/** Whoever's time it is to be reminded. */
export const findReminders: Round = {
  name: "find reminders",
  schedule: { everyMin: 1 },
  retries: 2,
  run: (on) => askForReminders(on),
};

/** One reminder of one athlete. */
export const remind: AthleteJob<Payload> = {
  name: REMIND,
  payload,
  schedule: null,
  retries: 5,
  newestOnly: false,
  outward: true,
  bulk: true,
  run: (job, on) => handOver(job, new Date(), on),
};

/** Hands it over, if there is still a reason at `now`, and it is not too late. */
export async function handOver(
  { athleteId, payload }: Job<Payload>,
  now: Date,
  on?: Database,
): Promise<"done"> {
  const until = new Date(payload.until);
  const found = await asSystem((tx) => reminderFor(tx, athleteId, payload), on);
  if (found) await deliver(athleteId, found.notice, { ...found, until, now }, on);
  return "done";
}

async function reminderFor(tx: Tx, athleteId: string, { date, what }: Payload) {
  const [[row], person, wanted] = await Promise.all([
    tx.select({ way: reminders.way }).from(reminders).where(eq(reminders.athleteId, athleteId)),
    personOf(tx, athleteId),
    withReason(tx, [{ athleteId, date, what }]),
  ]);
  if (!row || row.way === "none" || !person || !wanted.has(athleteId)) return null;
  const t = wordsIn(localeFor(person, null), "reminders");
  // The nudge takes the place of the reminder, where that still shows.
  const [kind, tag] =
    what === "evening"
      ? (["evening", `session ${date}`] as const)
      : (["reminder", `check-in ${date}`] as const);
  const notice: Notice = {
    kind,
    tag,
    url: "/today",
    title: t(`say.${what}.title`),
    body: t(`say.${what}.body`),
  };
  return { notice, ways: [row.way], key: `${date} ${what}` };
}
