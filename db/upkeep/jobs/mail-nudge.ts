import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { isDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import type { Notice } from "@/lib/notices/notice";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import { asSystem } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { checkInOn } from "../../log/check-ins";
import { nudgesOn } from "../../log/nudges";
import { personOf } from "../../people/people";
import { deliver } from "../notices/deliver";
import type { AthleteJob } from "./definition";
import { ask } from "./queue";

type Payload = { date: string };

/** So long a coach's question is of use once it is taken up, in milliseconds; before each try it is asked whether it is still that date. */
const UNTIL_MS = 3_600_000;

/** Tells an athlete by mail that a coach asks for the check-in of a date, while it is still that date and still missing. */
export const mailNudge: AthleteJob<Payload> = {
  name: "nudge",
  payload: z.object({ date: z.string().refine(isDate) }),
  schedule: null,
  retries: 3,
  newestOnly: true,
  outward: true,
  async run({ athleteId, payload }, on) {
    const notice = await asSystem((tx) => noticeFor(tx, athleteId, payload.date), on);
    const until = new Date(Date.now() + UNTIL_MS);
    if (notice) await deliver(athleteId, notice, { ways: ["mail"], key: payload.date, until }, on);
    return "done";
  },
};

export const askForNudgeMail = (tx: Tx, athleteId: string, date: string) =>
  ask(tx, mailNudge, athleteId, { id: uuidv7(), payload: { date } });

/** What is said, or null where it would come too late. */
async function noticeFor(tx: Tx, athleteId: string, date: string): Promise<Notice | null> {
  const [athlete, checkIn, [nudge]] = await Promise.all([
    personOf(tx, athleteId),
    checkInOn(tx, athleteId, date),
    nudgesOn(tx, [athleteId], [date]),
  ]);
  if (!athlete || !nudge || checkIn || dayOf(new Date(), athlete) !== date) return null;
  const t = wordsIn(localeFor(athlete, null), "notices");
  const said = { name: athlete.name, by: nudge.by ?? t("nudge.coach") };
  return {
    kind: "nudge",
    title: t("nudge.title", said),
    body: t("nudge.body", said),
    url: "/today",
    // It takes the place of the morning's reminder, where that still shows.
    tag: `check-in ${date}`,
  };
}
