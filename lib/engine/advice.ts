import type { Instead, Recovery } from "./assessment";
import type { AssessmentInput } from "./input";
import type { Verdict } from "./vocabulary";

/** What to do with today, for the verdict. Durations in minutes, from and to. */
export function insteadOf(verdict: Verdict, urgent: boolean, input: AssessmentInput): Instead {
  const planned = input.planned;
  const soreness = input.checkIn.soreness;
  switch (verdict) {
    case "train":
      if (planned?.intensity === "hard" && soreness >= 1)
        return {
          what: "Your planned hard session. Run the first ten minutes easily and do the feel check before the hard part.",
          durationMin: [planned.durationMin, planned.durationMin],
          intensity: "as planned after the feel check",
        };
      return {
        what: planned ? "Your session as planned." : "Train as you meant to. Start with ten easy minutes.",
        durationMin: planned ? [planned.durationMin, planned.durationMin] : [30, 60],
        intensity: "as planned",
      };
    case "easy":
      return {
        what: "An easy run on level ground, at a pace at which you can talk in full sentences. Do the feel check after ten minutes; stop if it gets worse.",
        durationMin: [20, 40],
        intensity: "conversational",
      };
    case "cross-train":
      return {
        what: "No running. Cycling, swimming, rowing, elliptical or a walk, whichever does not bring the soreness on; gentle leg swings and hip circles after.",
        durationMin: [20, 40],
        intensity: "conversational",
      };
    case "rest":
      return {
        what: "No training. A short walk or gentle mobility if it is free of pain; otherwise put your feet up.",
        durationMin: [0, 20],
        intensity: "very light",
      };
    case "see-professional":
      return {
        what: urgent
          ? "Stop and get medical care now: call your emergency number or go to an emergency department."
          : "No training. Book a sports doctor or physiotherapist and show them your history here.",
        durationMin: [0, 0],
        intensity: "none",
      };
  }
}

const SLEEP: Recovery = {
  method: "sleep",
  evidence: "well-supported",
  text: "Seven to nine hours, at steady times: most repair happens in sleep.",
};
const FOOD: Recovery = {
  method: "nutrition",
  evidence: "well-supported",
  text: "Protein and carbohydrate within an hour of training, and enough to drink.",
};
const ACTIVE: Recovery = {
  method: "active-recovery",
  evidence: "moderate",
  text: "Walking, easy cycling or swimming: a small, real drop in felt soreness and stiffness.",
};
const MASSAGE: Recovery = {
  method: "massage-foam-rolling",
  evidence: "moderate",
  text: "Gentle pressure eases tightness for a while; it does not remove the soreness.",
};
const COMPRESSION: Recovery = {
  method: "compression",
  evidence: "mixed",
  text: "Compression garments help some people a little, on travel or between days.",
};
const WATER: Recovery = {
  method: "contrast-cold-water",
  evidence: "limited",
  text: "Contrast showers or cold water: people differ; it may feel better.",
};
const STRETCH: Recovery = {
  method: "gentle-stretching",
  evidence: "limited",
  text: "Light mobility for comfort; deep static stretching does not reduce soreness.",
};

/** Recovery methods with their evidence level, fitting ones only. Sources: the article's table, Dupuy 2018. */
export function recoveryFor(verdict: Verdict, soreness: number, doms: boolean): Recovery[] {
  if (soreness === 0) return [SLEEP, FOOD];
  if (verdict === "see-professional" || !doms) return [SLEEP, FOOD];
  if (verdict === "rest") return [SLEEP, FOOD, COMPRESSION, WATER, STRETCH];
  return [SLEEP, FOOD, ACTIVE, MASSAGE, COMPRESSION, WATER, STRETCH];
}

const FORM_CUES = [
  "Quicker, lighter steps: 3 to 5 % more per minute takes load off thighs and calves.",
  "Shorten the stride a little and land under your hips, not in front.",
  "Stand tall, with a slight lean from the ankles, not the waist.",
  "Loose hands, jaw and shoulders; a few deep breaths now and then.",
  "Quiet feet: if you can hear them slap, you land too hard.",
];

/** Form cues, only where running is allowed and something is sore. Sources: the article, Heiderscheit 2011. */
export function formCuesFor(verdict: Verdict, soreness: number): string[] {
  return soreness > 0 && (verdict === "train" || verdict === "easy") ? FORM_CUES : [];
}
