import { textOf, textsOf } from "@/lib/form-fields";

/** What a posted form says of a hold. */
export const holdIn = (fields: FormData) => ({
  ...textsOf(fields, "id", "athleteId", "word"),
  until: textOf(fields, "until") || null,
});
