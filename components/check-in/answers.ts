import type { CheckIn } from "@/lib/engine/input";
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

/** What is still to answer, by field; empty when the check-in can be sent. */
export function missing(answers: Answers): { field: string; message: string }[] {
  const lacks: { field: string; message: string }[] = [];
  const ask = (field: string, given: unknown, message: string) => {
    if (given === undefined || given === null) lacks.push({ field: `answers.${field}`, message });
  };
  ask("soreness", answers.soreness, "Tap how sore you are, 0 to 10.");
  if ((answers.soreness ?? 0) > 0) {
    ask("quality", answers.quality, "Tap dull or sharp.");
    ask("spread", answers.spread, "Tap where it is: both legs, one side or one spot.");
    if (answers.spread === "both-sides" && oneSided(answers.sites))
      ask("spread", null, "You marked one side only. Tap “One side”, or mark the other side too.");
    if (asksPlace(answers)) {
      ask("sites", answers.sites[0], "Which place? Tap it on the body map, or choose it from the list.");
      ask("nightPain", answers.nightPain, "Tap yes or no: does it hurt at rest or at night?");
    }
    ask("withMovement", answers.withMovement, "Tap what happens as you move.");
    ask("gait", answers.gait, "Tap how your stride is.");
    if (asksDanger(answers) && !answers.dangerAnswered && answers.redFlags.length === 0)
      lacks.push({ field: "answers.redFlags", message: "Tap what applies, or “Nothing alarming”." });
  }
  if (answers.redFlags.includes("numbness"))
    ask("stillNumb", answers.stillNumb, "Tap yes or no: is it still there now?");
  return lacks;
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
