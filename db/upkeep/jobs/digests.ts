import { z } from "zod";
import { isDate } from "@/lib/calendar";
import type { Kind, Notice, Way } from "@/lib/notices/notice";
import { asSystem, readAs } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { deliver } from "../notices/deliver";
import { askForDigests, wayTo } from "../notices/digests";
import { letterOf } from "../notices/letter";
import { morningOf } from "../notices/morning";
import { weekOf } from "../notices/own-week";
import type { AthleteJob, Job, Round } from "./definition";

const payload = z.object({ date: z.string().refine(isDate), teamId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** After so many hours the morning has passed. */
const UNTIL_HOURS = 3;

/** Whose summary, letter or week it is time for. */
export const findDigests: Round = {
  name: "find summaries",
  schedule: { everyMin: 1 },
  retries: 2,
  run: (on) => askForDigests(new Date(), on),
};

type Writes = (
  tx: Tx,
  userId: string,
  teamId: string,
  how: { now: Date; way: Way; date: string },
) => Promise<Notice | null>;

/** A message that is made when it is sent, by what its reader may see then. */
const digest = (name: string, kind: Kind, writes: Writes): AthleteJob<Payload> => ({
  name,
  payload,
  schedule: null,
  retries: 4,
  newestOnly: false,
  outward: true,
  bulk: true,
  run: (job, on) => send(job, kind, writes, new Date(), on),
});

export async function send(
  { athleteId: userId, payload: { date, teamId } }: Pick<Job<Payload>, "athleteId" | "payload">,
  kind: Kind,
  writes: Writes,
  now: Date,
  on?: Database,
): Promise<"done"> {
  const way = await asSystem((tx) => wayTo(tx, userId, kind), on);
  if (!way) return "done";
  const notice = await readAs(userId, (tx) => writes(tx, userId, teamId, { now, way, date }), on);
  const until = new Date(now.getTime() + UNTIL_HOURS * 3_600_000);
  if (notice) await deliver(userId, notice, { ways: [way], key: `${date} ${teamId}`, until, now }, on);
  return "done";
}

export const morningSummaries = digest("morning summary", "summary", morningOf);
export const weeklyLetters = digest("weekly letter", "letter", letterOf);
export const ownWeeks = digest("own week", "week", (tx, userId, _, how) => weekOf(tx, userId, how));
