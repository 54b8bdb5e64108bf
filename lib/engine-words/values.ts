import type { Params } from "@/lib/engine/finding";
import type { Format } from "@/lib/format/format";
import type { Reader } from "@/lib/words/reader";
import type { Words } from "@/lib/words/words";

/** What sentences of the engine are made with: its own and the body's words, whom they speak to, how numbers are written. */
export type EngineWords = { t: Words<"engine">; body: Words<"body">; f: Format; reader: Reader };

type Value = string | number;
type Given = Params[string];
type Write = (value: Given, words: EngineWords, params: Params) => Value;

/** Of a run: kilometres, or minutes where it is told by time; of a limit no more than it. */
const ofRun =
  (limit: boolean): Write =>
  (value, { f }, { unit }) => {
    if (unit !== "km") return unit === "min" ? f.minutes(Number(value), 1) : Number(value);
    return limit ? f.distanceLimit(Number(value), "most") : f.distance(Number(value));
  };
const share: Write = (value, { f }) => f.percent(Number(value) / 100);
const listed = (value: Given) => (Array.isArray(value) ? (value as readonly string[]) : []);
/** Hours of sleep where the rule is about sleep. */
const hoursOfSleep: Write = (value, { f }, params) =>
  "hours" in params ? f.hours(Number(value), 2) : f.number(Number(value), 2);

/** How a parameter is written that is more than a number or a choice, by its name in the rules. */
const WRITTEN: Readonly<Record<string, Write>> = {
  region: (value, { body }) => body(`region.${value}` as Parameters<typeof body>[0]),
  signs: (value, { body, f }) =>
    f.facts(listed(value).map((sign) => body(`sign.${sign}` as Parameters<typeof body>[0]))),
  course: (value, { f }) => f.facts(listed(value)),
  until: (value, { f }) => f.day(String(value)),
  value: ofRun(false),
  longest: ofRun(false),
  most: ofRun(true),
  beyond: share,
  percent: share,
  hours: hoursOfSleep,
  before: hoursOfSleep,
  usual: hoursOfSleep,
  ratio: (value, { f }) => f.number(Number(value), 1),
};

/**
 * The parameters of a clause as its sentence takes them: whole numbers stay numbers, which a plural asks for; words of
 * the contract are options of a choice, in which an underscore stands for a hyphen; what is not there is "none".
 */
export function valuesOf(params: Params, words: EngineWords): Record<string, Value> {
  const values = Object.entries(params).map(([name, value]): [string, Value] => {
    if (value === null) return [name, "none"];
    const written = WRITTEN[name]?.(value, words, params);
    if (written !== undefined) return [name, written];
    if (typeof value === "number") return [name, Number.isInteger(value) ? value : words.f.number(value, 2)];
    return [name, String(value).replaceAll("-", "_")];
  });
  return { ...Object.fromEntries(values), place: params.region == null ? "none" : "named" };
}
