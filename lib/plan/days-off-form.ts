import { z } from "zod";
import { addDays, isDate } from "@/lib/calendar";
import { date, line, uuid } from "@/lib/fields";
import { issueAt, wrong } from "@/lib/words/wrong";
import { AWAY } from "./advice";

/** Nobody plans for somebody who is away for longer. */
const MOST_DAYS = 366;

/** Days on which the athlete will not train, both included. */
export const daysOffForm = z
  .strictObject({
    id: uuid,
    from: date,
    until: date,
    word: line(60),
    why: z.enum(["", ...AWAY], wrong("choice")).transform((chosen) => chosen || null),
  })
  .superRefine(({ from, until }, ctx) => {
    if (!isDate(from) || !isDate(until)) return;
    if (until < from) ctx.addIssue(issueAt(["until"], "daysOff.order"));
    else if (until > addDays(from, MOST_DAYS)) ctx.addIssue(issueAt(["until"], "daysOff.long"));
  });
export type DaysOffForm = z.input<typeof daysOffForm>;

export const removeDaysOffForm = z.strictObject({ id: uuid });
