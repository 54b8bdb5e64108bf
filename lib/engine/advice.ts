import type { Decision, Instead, Recovery, RecoverySet } from "./assessment";
import type { AssessmentInput } from "./input";
import type { Verdict } from "./vocabulary";

/** What to do with today, for the decision. Durations in minutes, from and to. */
export function insteadOf(decision: Decision, input: AssessmentInput): Instead {
  switch (decision.verdict) {
    case "train":
      return training(decision, input);
    case "easy":
      return easy(decision);
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
      return { what: SEEN[decision.urgency ?? "soon"], durationMin: [0, 0], intensity: "none" };
  }
}

const SEEN = {
  now: "Call your emergency number now: 112 in most of the world, 911 in North America. Do not drive yourself.",
  today:
    "Call your doctor or the out-of-hours line and be seen today. If it gets worse, call your emergency number.",
  soon: "No training. Book a sports doctor or physiotherapist this week and show them your history here.",
} as const;

function training({ findings }: Decision, { planned, checkIn }: AssessmentInput): Instead {
  const most = findings.find(({ rule, variant }) => rule === "long-run" && variant === "planned");
  if (planned && most) {
    const minutes = most.params.unit === "min" ? Number(most.params.most) : planned.durationMin;
    const shorter = Math.round(Math.min(planned.durationMin, minutes));
    return {
      what: `The planned run, but at most ${most.params.most} ${most.params.unit}.`,
      durationMin: [shorter, shorter],
      intensity: "as planned",
    };
  }
  if (planned?.intensity === "hard" && checkIn.soreness >= 1)
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
}

/** The shortest of what the reasons allow: a step after illness, of the ladder, or of the first days back. */
function easy({ findings }: Decision): Instead {
  const limits = findings.flatMap(({ rule, variant, params }) => {
    if (rule === "illness" && variant === "step") return [Number(params.minutes)];
    if (rule === "first-days-back" && params.most) return [Number(params.most)];
    return rule === "return-ladder" && variant === "stage" ? [Number(params.minutes)] : [];
  });
  const most = Math.min(40, ...limits);
  const ladder = findings.find(({ rule, variant }) => rule === "return-ladder" && variant === "stage");
  return {
    what: ladder
      ? "Today's step of the way back, if yesterday was without one. Level ground; stop if it hurts more than a little."
      : "An easy run on level ground, at a pace at which you can talk in full sentences. Do the feel check after ten minutes; stop if it gets worse.",
    durationMin: [Math.min(20, most), most],
    intensity: "conversational",
  };
}

const SLEEP: Recovery = {
  method: "sleep",
  evidence: "well-supported",
  text: "Seven to nine hours, at steady times: well supported for health and adaptation, not as a cure of soreness.",
};
const FOOD: Recovery = {
  method: "nutrition",
  evidence: "well-supported",
  text: "Enough protein and carbohydrate over the day matters more than the hour; and enough to drink.",
};
const ACTIVE: Recovery = {
  method: "active-recovery",
  evidence: "moderate",
  text: "Walking, easy cycling or swimming: a small, real drop in felt soreness and stiffness.",
};
const MASSAGE: Recovery = {
  method: "massage-foam-rolling",
  evidence: "moderate",
  text: "Massage eases soreness most of all that was compared, for a while; gentle pressure is enough.",
};
const COMPRESSION: Recovery = {
  method: "compression",
  evidence: "moderate",
  text: "Compression garments: about as much as active recovery, a little.",
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

const SETS: Record<RecoverySet, Recovery[]> = {
  none: [],
  basics: [SLEEP, FOOD],
  resting: [SLEEP, FOOD, MASSAGE, COMPRESSION, WATER, STRETCH],
  all: [SLEEP, FOOD, MASSAGE, ACTIVE, COMPRESSION, WATER, STRETCH],
};

/** Recovery methods with their evidence level, in the order of Dupuy 2018; sleep and food are for health. */
export function recoveryFor(set: RecoverySet): Recovery[] {
  return SETS[set];
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
