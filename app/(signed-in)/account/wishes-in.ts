import { textOf, textsOf } from "@/lib/form-fields";

/** What a coach wants to be told of, as its form holds it. */
export const wishesIn = (fields: FormData) => ({
  ...textsOf(fields, "urgentBy", "summaryAt"),
  summaryNewsOnly: textOf(fields, "summaryNewsOnly") === "yes",
  letter: textOf(fields, "letter") === "yes",
});

export const ownWeekIn = (fields: FormData) => ({ ownWeek: textOf(fields, "ownWeek") === "yes" });
