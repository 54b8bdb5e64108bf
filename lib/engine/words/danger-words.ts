import { RED_FLAG_WORDS, REGION_WORDS, type RedFlag, type Region } from "../vocabulary";
import type { RuleWords } from "./rule-words";

const region = (value: unknown) => REGION_WORDS[value as Region];
const signs = (value: unknown) => (value as RedFlag[]).map((sign) => RED_FLAG_WORDS[sign]).join(", ");

const BONE =
  (how: (params: { days?: unknown }) => string): RuleWords[string] =>
  (params) => ({
    short: `pinpoint pain at the ${region(params.region)}`,
    text: `A pain at the ${region(params.region)} that one finger can point to and that is ${how(params)} can be a stress reaction of the bone. Do not run on it, and do not take painkillers to run; have it examined this week.`,
  });
const GROIN =
  (how: (params: { days?: unknown }) => string): RuleWords[string] =>
  (params) => ({
    short: `pain deep in the ${region(params.region)}`,
    text: `Pain in one ${region(params.region)} ${how(params)} can be a stress fracture at the neck of the thigh bone, which can't be pointed at. Do not run or jump; have it looked at today.`,
  });

/** What sends an athlete to a professional. "Can be" is not a diagnosis. */
export const DANGER_WORDS = {
  "red-flag": {
    now: (p) => ({
      short: `danger sign: ${signs(p.signs)}`,
      text: `You reported ${signs(p.signs)}. This can be an emergency: call your emergency number (112 or 911) now, do not wait for an appointment.`,
    }),
    today: (p) => ({
      short: `danger sign: ${signs(p.signs)}`,
      text: `You reported ${signs(p.signs)}. This can't wait for an appointment: see a doctor today.`,
    }),
    soon: (p) => ({
      short: `danger sign: ${signs(p.signs)}`,
      text: `You reported ${signs(p.signs)}. That is not training soreness: have it looked at this week, before you run again.`,
    }),
  },
  swelling: {
    alone: () => ({
      short: "visible swelling",
      text: "Swelling is more than training soreness: rest until it is gone.",
    }),
    refer: () => ({
      short: "visible swelling",
      text: "Swelling together with a pinpoint pain or a changed stride points to injured tissue: have it looked at this week.",
    }),
    "worst-soreness": () => ({
      short: "the worst soreness there is, with swelling",
      text: "The worst soreness there is together with swelling can be muscle that is breaking down: see a doctor today, drink, and take no anti-inflammatories. If your urine turns dark, it is an emergency.",
    }),
  },
  "calf-swelling": {
    "one-calf": () => ({
      short: "one swollen calf",
      text: "One calf that is swollen can be a blood clot, even when it aches little and you walk normally: see a doctor today. With breathlessness or chest pain, call your emergency number. No massage, no compression.",
    }),
  },
  "bone-stress": {
    sharp: BONE(() => "sharp"),
    worse: BONE(() => "worse as you move"),
    stays: BONE(({ days }) => `there on ${days} of the last 7 days`),
    heel: BONE(() => "not easing as you move"),
    "young-back": () => ({
      short: "one-sided pain in the lower back",
      text: "Pain on one side of the lower back in somebody under 20 that stays or gets worse can be a stress reaction of the spine: have it examined this week, before you run again.",
    }),
  },
  "deep-groin": {
    worse: GROIN(() => "that gets worse as you move"),
    stride: GROIN(() => "that changes your stride"),
    night: GROIN(() => "that hurts at rest or at night"),
    stays: GROIN(({ days }) => `on ${days} of the last 7 days`),
  },
  "referral-stands": {
    waiting: (p) => ({
      short: "waiting for somebody to look at it",
      text: `${p.days === 1 ? "Yesterday" : `${p.days} days ago`} your answers called for a professional's assessment. Rest until you have been seen: your coach can record it, or you can record what you were told.`,
    }),
    "asks-again": (p) => ({
      short: "still waiting for somebody to look at it",
      text: `Your answers called for a professional's assessment ${p.days} days ago, and nobody has said what came of it. Have you been seen? Record what you were told, or ask your coach to.`,
    }),
  },
} as const satisfies Record<string, RuleWords>;
