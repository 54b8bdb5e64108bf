import { textOf } from "@/lib/form-fields";

/** What a posted form says of whom it leads back from what. */
export const comeBackIn = (fields: FormData) => ({
  id: textOf(fields, "id"),
  episode: textOf(fields, "episode") || null,
});
