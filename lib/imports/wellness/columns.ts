import { plain } from "../words/plain";
import { type WellnessField, wellnessWords } from "../words/wellness-words";

/** Which column holds what of a morning, by its place; the first of those with a known name. */
export type WellnessColumns = Partial<Record<WellnessField, number>>;

const NAMES: ReadonlyMap<string, { field: WellnessField; rank: number }> = new Map(
  Object.entries(wellnessWords).flatMap(([field, words]) =>
    words
      .split(",")
      .map((word, rank) => [plain(word), { field: field as WellnessField, rank }] as const)
      .filter(([word]) => word),
  ),
);
/** Units and signs in brackets behind a name, such as "(ms)" or "[bpm]". */
const UNIT = /\s*[([][^)\]]*[)\]]\s*$/;

/** What the columns of a table hold of a morning, by their names; where two would do, the one that says it better. */
export function wellnessColumns(header: readonly string[]): WellnessColumns {
  const best: Partial<Record<WellnessField, { at: number; rank: number }>> = {};
  for (const [at, name] of header.entries()) {
    const found = NAMES.get(plain(name)) ?? NAMES.get(plain(name.replace(UNIT, "")));
    if (!found) continue;
    const so = best[found.field];
    if (!so || found.rank < so.rank) best[found.field] = { at, rank: found.rank };
  }
  return Object.fromEntries(Object.entries(best).map(([field, { at }]) => [field, at]));
}

/** Columns that a table of training sessions has and one of nights has not. */
const TRAINING =
  /^(?:distance|distanz|distancia|afstand|dystans|km|rpe|srpe|pace|moving time|elapsed time|activity name|activity type|sport|workout type)$/;

/**
 * Whether a table is of nights that devices measured: sleep, HRV or resting heart rate of a day and nothing on a scale of
 * somebody's own, so that nothing has to be asked.
 */
export function isMeasured(header: readonly string[]): boolean {
  const { date, sleepHours, hrvMs, restingHr, ...answers } = wellnessColumns(header);
  const measured = [sleepHours, hrvMs, restingHr].some((at) => at !== undefined);
  const asked = (["soreness", "fatigue", "stress", "mood", "sleepQuality"] as const).some(
    (field) => answers[field] !== undefined,
  );
  return date !== undefined && measured && !asked && !header.some((name) => TRAINING.test(plain(name)));
}
