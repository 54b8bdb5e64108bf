import { z } from "zod";
import { FIRST_DATE, isDate, LAST_DATE } from "@/lib/calendar";
import { WEEK_STARTS } from "@/lib/format/units";
import { lengthOf, wellFormed, withoutControls, withoutPiles } from "@/lib/text";
import type { Param } from "@/lib/words/param";
import { wrong } from "@/lib/words/wrong";

// The fields that forms are made of. What none of them lets through, no database ever sees.

type Wrong = ReturnType<typeof wrong>;
type Least = { least?: number; lacking?: Wrong };

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
    const trimmed = (keepLineBreaks ? plain : plain.replace(TURNS, "")).trim();
    // What is too long is refused below, and not worth taking apart.
    return lengthOf(trimmed) > max ? trimmed : withoutPiles(trimmed);
  };
  return z
    .string(wrong("text"))
    .overwrite(mended)
    .refine((given) => lengthOf(given) <= max, wrong("tooLong", { most: max }))
    .refine(
      (given) => least === 0 || (lengthOf(given) >= least && SHOWS.test(given)),
      lacking ?? wrong("tooShort", { least }),
    );
}

/** An id, in lower case, as the database writes it: compared as text, it is the same one. */
export const uuid = z.uuid(wrong("id")).overwrite((id) => id.toLowerCase());

/** Ids, each once. */
export const uuids = (most: number) =>
  z
    .array(uuid, wrong("ids"))
    .max(most, wrong("most", { most }))
    .overwrite((ids) => [...new Set(ids)]);

/** A local date that exists, between FIRST_DATE and LAST_DATE. */
export const date = z
  .string(wrong("date"))
  .refine(isDate, wrong("dateRange", { first: { day: FIRST_DATE }, last: { day: LAST_DATE } }));

export const revision = z.int().min(0).max(1_000_000);

/** What is measured, in the unit that is stored. */
type Measured = "minutes" | "km" | "metres";

/** A number of something between two limits, inclusive, to the third decimal: finer ones no column holds. */
export function amount(unit: Measured, least: number, most: number) {
  const says = AMOUNTS[unit];
  return z
    .number(wrong("amount.number", { unit: says.unit }))
    .overwrite((given) => Math.round(given * 1000) / 1000 || 0)
    .min(least, least === 0 ? wrong("amount.notNegative") : says.least(least))
    .max(most, says.most(most));
}

/** Each says its limits in the reader's unit; minutes are everybody's. */
const AMOUNTS: Readonly<
  Record<Measured, { unit: Param; least: (limit: number) => Wrong; most: (limit: number) => Wrong }>
> = {
  minutes: {
    unit: "min",
    least: (least) => wrong("amount.leastMinutes", { least }),
    most: (most) => wrong("amount.mostMinutes", { most }),
  },
  km: {
    unit: { unitOf: "distance" },
    least: (km) => wrong("amount.least", { least: { km, bound: "least" } }),
    most: (km) => wrong("amount.most", { most: { km, bound: "most" } }),
  },
  metres: {
    unit: { unitOf: "elevation" },
    least: (metres) => wrong("amount.least", { least: { metres, bound: "least" } }),
    most: (metres) => wrong("amount.most", { most: { metres, bound: "most" } }),
  },
};

/** A secret of a link, as it is sent back. */
export const token = z.string(wrong("linkSecret")).regex(/^[\w-]{10,64}$/, wrong("linkSecret"));

/** First day of the week, a number of ISO 8601; null is as the browser says. */
export const weekStart = z.literal(WEEK_STARTS, wrong("weekStart")).nullable();
