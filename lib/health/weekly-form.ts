import { z } from "zod";
import { date } from "@/lib/fields";
import { issueAt, wrong } from "@/lib/words/wrong";
import { asksMore, EXTENTS, FOLLOWING, PARTICIPATIONS } from "./weekly";

const chosen = wrong("chosen");
const extent = z.enum(EXTENTS, chosen).nullable();

/** An athlete's answer to a Sunday's question: the three that follow are asked of who took part with a problem. */
export const weeklyForm = z
  .strictObject({
    sunday: date,
    participation: z.enum(PARTICIPATIONS, chosen),
    training: extent,
    performance: extent,
    symptoms: extent,
  })
  .superRefine((form, ctx) => {
    if (!asksMore(form.participation)) return;
    for (const question of FOLLOWING)
      if (form[question] === null) ctx.addIssue(issueAt([question], "chosen"));
  })
  .overwrite((form) =>
    asksMore(form.participation) ? form : { ...form, training: null, performance: null, symptoms: null },
  );
export type WeeklyForm = z.input<typeof weeklyForm>;
