import { z } from "zod";
import { FIRST_DATE, isDate, LAST_DATE } from "@/lib/calendar";
import { lengthOf, wellFormed, withoutControls } from "@/lib/text";

// The fields that forms are made of. What none of them lets through, no database ever sees.

type Least = { least?: number; lacking?: string };

/** Text of several lines: trimmed, its line ends `\n`, without control characters. Lengths in characters. */
export function text(max: number, least: Least = {}) {
  return words(max, true, least);
}

/** Text of one line, such as a name: line breaks become spaces, and what would turn the words around it goes. */
export function line(max: number, least: Least = {}) {
  return words(max, false, least);
}

/** Marks that make the text after them run the other way. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Something that shows: a text of nothing but marks and joiners is an empty one. */
const SHOWS = /[\p{L}\p{N}\p{P}\p{S}]/u;

function words(max: number, keepLineBreaks: boolean, { least = 0, lacking }: Least) {
  const mended = (given: string) => {
    const plain = withoutControls(wellFormed(given), { keepLineBreaks });
    return (keepLineBreaks ? plain : plain.replace(TURNS, "")).trim();
  };
  return z
    .string({ error: "must be text" })
    .overwrite(mended)
    .refine((given) => lengthOf(given) <= max, {
      error: `must be at most ${max} characters; shorten it`,
    })
    .refine((given) => least === 0 || (lengthOf(given) >= least && SHOWS.test(given)), {
      error: lacking ?? `must have at least ${least} characters`,
    });
}

/** An id, in lower case, as the database writes it: compared as text, it is the same one. */
export const uuid = z
  .uuid({ error: "is not a valid id; reload the page" })
  .overwrite((id) => id.toLowerCase());

/** Ids, each once. */
export const uuids = (most: number) =>
  z
    .array(uuid, { error: "must be a list of ids; reload the page" })
    .max(most, { error: `must be at most ${most}` })
    .overwrite((ids) => [...new Set(ids)]);

/** A local date that exists, between FIRST_DATE and LAST_DATE. */
export const date = z.string({ error: "must be a date; choose one from the calendar" }).refine(isDate, {
  error: `must be a date from ${FIRST_DATE} to ${LAST_DATE}; choose one from the calendar`,
});

export const revision = z.int().min(0).max(1_000_000);

/** A number of something between two limits, inclusive, to the third decimal: finer ones no column holds. */
export function amount(unit: string, least: number, most: number) {
  return z
    .number({ error: `must be a number of ${unit}` })
    .overwrite((given) => Math.round(given * 1000) / 1000 || 0)
    .min(least, { error: least === 0 ? "must not be negative" : `must be at least ${least} ${unit}` })
    .max(most, { error: `must be at most ${most} ${unit}` });
}

/** A secret of a link, as it is sent back. */
export const token = z
  .string({ error: "is not a link's secret; open the link again" })
  .regex(/^[\w-]{10,64}$/, { error: "is not a link's secret; open the link again" });
