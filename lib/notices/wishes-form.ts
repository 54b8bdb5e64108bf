import { z } from "zod";
import { wrong } from "@/lib/words/wrong";
import { SUMMARY_TIMES, URGENT_BY } from "./wishes";

/** What somebody who cares for athletes wants to be told of; no time is no summary. */
export const wishesForm = z.strictObject({
  urgentBy: z.enum(URGENT_BY, wrong("choice")),
  summaryAt: z.enum(["", ...SUMMARY_TIMES], wrong("choice")).transform((time) => time || null),
  summaryNewsOnly: z.boolean(),
  letter: z.boolean(),
});
export type WishesForm = z.input<typeof wishesForm>;

/** Whether an athlete wants their week by mail. */
export const ownWeekForm = z.strictObject({ ownWeek: z.boolean() });
