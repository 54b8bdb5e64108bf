import { numberIn, textOf, textsOf } from "@/lib/form-fields";

/** What a posted form says of a step. */
export const stepIn = (fields: FormData) => ({
  ...textsOf(fields, "id", "writeId", "date", "timeZone"),
  revision: Number(textOf(fields, "revision")),
  stage: Number(textOf(fields, "stage")),
  minutes: Number(textOf(fields, "minutes")),
  during: numberIn(textOf(fields, "during")),
  strideChanged: { yes: true, no: false }[textOf(fields, "strideChanged")],
  after: numberIn(textOf(fields, "after")),
  next: numberIn(textOf(fields, "next")),
});
