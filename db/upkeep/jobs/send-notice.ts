import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { KINDS, type Notice, WAYS, type Way } from "@/lib/notices/notice";
import type { Tx } from "../../connection/tx";
import { deliver } from "../notices/deliver";
import type { AthleteJob } from "./definition";
import { ask } from "./queue";

const payload = z.object({
  notice: z.object({
    kind: z.enum(KINDS),
    title: z.string(),
    body: z.string(),
    url: z.string(),
    tag: z.string(),
    urgent: z.boolean().optional(),
  }),
  ways: z.array(z.enum(WAYS)),
  key: z.string(),
  until: z.iso.datetime(),
});
type Payload = z.infer<typeof payload>;

/** Hands a message to a person that an action, or another job, asked for; tried again until it is of no use any more. */
export const sendNotice: AthleteJob<Payload> = {
  name: "send notice",
  payload: payload as z.ZodType<Payload>,
  schedule: null,
  retries: 5,
  newestOnly: false,
  outward: true,
  async run({ athleteId, payload: { notice, until, ...how } }, on) {
    await deliver(athleteId, notice as Notice, { ...how, until: new Date(until) }, on);
    return "done";
  },
};

/** Asks for a message to anybody, in the caller's transaction; wake the background once it is committed. */
export const askForNotice = (
  tx: Tx,
  userId: string,
  notice: Notice,
  { until, ...how }: { ways: Way[]; key: string; until: Date },
) =>
  ask(tx, sendNotice, userId, {
    id: uuidv7(),
    payload: { notice, ...how, until: until.toISOString() },
  });
