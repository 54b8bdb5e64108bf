import { z } from "zod";
import { token } from "@/lib/fields";
import { email } from "@/lib/form-schemas";
import { issueAt, wrong } from "@/lib/words/wrong";
import { birthYears } from "./age";

/** A year of birth, four digits, of somebody who may well run. */
export const birthYear = z.int(wrong("person.birthYear")).superRefine((year, ctx) => {
  const { first, last } = birthYears(new Date().getUTCFullYear());
  if (year < first || year > last)
    ctx.addIssue(issueAt([], "person.birthYearRange", { first: `${first}`, last: `${last}` }));
});

/** The year an athlete tells; null where they would rather not. */
export const birthYearForm = z.strictObject({ birthYear: birthYear.nullable() });

export const guardianForm = z.strictObject({ email });

/** What a guardian answers by their link. */
export const answerForm = z.strictObject({ token, agrees: z.boolean(wrong("choice")) });
export const withdrawForm = z.strictObject({ token, withdraws: z.boolean(wrong("choice")) });
