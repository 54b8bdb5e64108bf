import type { CheckIn, FieldError } from "@/lib/engine/input";
import type { Words } from "@/lib/words/words";
import { needsPlace } from "./danger-groups";

/** The form's state: what has been answered so far. */
export type Answers = Partial<Omit<CheckIn, "sites" | "redFlags">> & {
  sites: CheckIn["sites"];
  redFlags: CheckIn["redFlags"];
  /** Whether the danger signs were answered, with none of them as an answer. */
  dangerAnswered: boolean;
  /** Asked of a pain on one side or in one spot; "yes" is the danger sign of that name. */
  nightPain?: "yes" | "no";
  /** Asked with numbness: only what is still there counts. */
  stillNumb?: "yes" | "no";
};

export const BLANK: Answers = { sites: [], redFlags: [], dangerAnswered: false, illness: "none" };

/** Whether the pain is on one side or in one spot: then its place matters, and whether it hurts at night. */
export function asksPlace({ soreness = 0, spread }: Answers): boolean {
  return soreness > 0 && (spread === "one-side" || spread === "one-spot");
}

/** Danger signs must be answered when the pain is sharp or strong, or when the stride has changed. */
export function asksDanger({ soreness = 0, quality, gait }: Answers): boolean {
  return soreness > 0 && (quality === "sharp" || soreness >= 7 || (gait !== undefined && gait !== "normal"));
}

/** Whether there is a place to mark: where something is sore, and with a sign that is somewhere. */
export function hasPlace({ soreness = 0, redFlags }: Answers): boolean {
  return soreness > 0 || redFlags.some(needsPlace);
}

type Asked =
  | "soreness"
  | "quality"
  | "spread"
  | "sites"
  | "nightPain"
  | "withMovement"
  | "gait"
  | "redFlags"
  | "stillNumb";
/** A field that lacks its answer, and the sentence of `checkIn.missing` that asks for it. */
export type Lack = { field: `answers.${Asked}`; says: Asked | "oneSided" };

/** What is still to answer, by field; empty when the check-in can be sent. */
export function missing(answers: Answers): Lack[] {
  const lacks: Lack[] = [];
  const ask = (field: Asked, given: unknown, says: Lack["says"] = field) => {
    if (given === undefined || given === null) lacks.push({ field: `answers.${field}`, says });
  };
  ask("soreness", answers.soreness);
  if ((answers.soreness ?? 0) > 0) {
    ask("quality", answers.quality);
    ask("spread", answers.spread);
    if (answers.spread === "both-sides" && oneSided(answers.sites)) ask("spread", null, "oneSided");
    if (asksPlace(answers)) {
      ask("sites", answers.sites[0]);
      ask("nightPain", answers.nightPain);
    }
    ask("withMovement", answers.withMovement);
    ask("gait", answers.gait);
    if (asksDanger(answers) && !answers.dangerAnswered && answers.redFlags.length === 0)
      ask("redFlags", null);
  }
  if (answers.redFlags.includes("numbness")) ask("stillNumb", answers.stillNumb);
  return lacks;
}

/** What is lacking as the form shows it, beside each field. */
export function lackWords(lacks: readonly Lack[], t: Words<"checkIn">): FieldError[] {
  return lacks.map(({ field, says }) => ({ field, message: t(`missing.${says}`) }));
}

/** Whether all that is marked lies on one and the same side. */
function oneSided(sites: Answers["sites"]): boolean {
  return sites.length > 0 && sites.every(({ side }) => side !== "both" && side === sites[0]?.side);
}

/** The answers as the engine wants them; call it when nothing is missing. */
export function toCheckIn(answers: Answers): CheckIn {
  const { dangerAnswered: _, nightPain: __, stillNumb: ___, ...given } = answers;
  const soreness = given.soreness ?? 0;
  const common = {
    illness: given.illness ?? "none",
    redFlags: signsOf(answers),
    ...(given.painAfter != null && { painAfter: given.painAfter }),
    sleepHours: given.sleepHours ?? null,
    sleepQuality: given.sleepQuality ?? null,
    fatigue: given.fatigue ?? null,
    stress: given.stress ?? null,
    mood: given.mood ?? null,
  };
  if (soreness === 0)
    return {
      ...common,
      soreness,
      withMovement: "not-tried",
      gait: "normal",
      sites: hasPlace(answers) ? given.sites : [],
    };
  return {
    ...common,
    soreness,
    quality: given.quality,
    spread: given.spread,
    withMovement: given.withMovement ?? "not-tried",
    gait: given.gait ?? "normal",
    sites: given.sites,
  };
}

/** The danger signs that count: without a numbness that has gone, with the night pain that was asked apart. */
function signsOf(answers: Answers): CheckIn["redFlags"] {
  const signs = answers.redFlags.filter((sign) => sign !== "numbness" || answers.stillNumb === "yes");
  const night = asksPlace(answers) && answers.nightPain === "yes" && !signs.includes("night-pain");
  return night ? [...signs, "night-pain"] : signs;
}

/** Answers to start a form from: an earlier check-in, or the one being corrected. */
export function fromCheckIn(checkIn: CheckIn): Answers {
  return {
    ...checkIn,
    dangerAnswered: true,
    ...((asksPlace({ ...BLANK, ...checkIn }) || checkIn.redFlags.includes("night-pain")) && {
      nightPain: checkIn.redFlags.includes("night-pain") ? ("yes" as const) : ("no" as const),
    }),
    ...(checkIn.redFlags.includes("numbness") && { stillNumb: "yes" as const }),
  };
}
