import type { Format } from "@/lib/format/format";
import type { Choice } from "./select-field";

/** The days that a week may start on, the usual ones first. */
export const weekStartChoices = (f: Format): Choice[] =>
  ([1, 7, 6] as const).map((day) => ({ value: `${day}`, label: f.weekday(day) }));
