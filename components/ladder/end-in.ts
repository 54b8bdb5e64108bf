import { textOf } from "@/lib/form-fields";

/** What a posted form says of the end of a way back. */
export const endIn = (fields: FormData) => ({ ended: textOf(fields, "ended") === "1" });
