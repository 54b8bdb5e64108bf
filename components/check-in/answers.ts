import type { CheckIn } from "@/lib/engine/input";

/** The form's state: what has been answered so far. */
export type Answers = Partial<Omit<CheckIn, "sites" | "redFlags">> & {
  sites: CheckIn["sites"];
  redFlags: CheckIn["redFlags"];
  /** Whether the danger signs were answered, with none of them as an answer. */
  dangerAnswered: boolean;
};

export const BLANK: Answers = { sites: [], redFlags: [], dangerAnswered: false, illness: "none" };

/** Danger signs are asked when the pain is sharp or strong, when the stride has changed, or when any was given. */
export function asksDanger(answers: Answers): boolean {
  const { soreness = 0, quality, gait, redFlags } = answers;
  return (
    redFlags.length > 0 ||
    (soreness > 0 && (quality === "sharp" || soreness >= 7 || (gait !== undefined && gait !== "normal")))
  );
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
    ask("withMovement", answers.withMovement, "Tap what happens as you move.");
    ask("gait", answers.gait, "Tap how your stride is.");
    if (asksDanger(answers) && !answers.dangerAnswered && answers.redFlags.length === 0)
      lacks.push({ field: "answers.redFlags", message: "Tap what applies, or “None of these”." });
  }
  return lacks;
}

/** The answers as the engine wants them; call it when nothing is missing. */
export function toCheckIn(answers: Answers): CheckIn {
  const { dangerAnswered: _, ...given } = answers;
  const soreness = given.soreness ?? 0;
  const common = {
    illness: given.illness ?? "none",
    redFlags: given.redFlags,
    sleepHours: given.sleepHours ?? null,
    sleepQuality: given.sleepQuality ?? null,
    fatigue: given.fatigue ?? null,
    stress: given.stress ?? null,
    mood: given.mood ?? null,
  };
  if (soreness === 0) return { ...common, soreness, withMovement: "not-tried", gait: "normal", sites: [] };
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

/** Answers to start a form from: an earlier check-in, or the one being corrected. */
export function fromCheckIn(checkIn: CheckIn): Answers {
  return { ...checkIn, dangerAnswered: true };
}
