import { inWords } from "@/lib/calendar";
import type { Params } from "../finding";
import type { RuleWords } from "./rule-words";

const sleep = (p: Params) =>
  `You slept ${p.hours} h${p.before === null ? "" : `, ${p.before} h the night before`}${
    p.usual === null ? "" : `; your usual is ${p.usual} h`
  }.`;

/** What sleep, illness, mood and the coach say. */
export const STATE_WORDS = {
  illness: {
    fever: () => ({
      short: "ill below the neck or feverish",
      text: "Fever, or illness in chest or stomach: training now risks a longer illness. Rest until you have been well for a whole day.",
    }),
    "day-without": () => ({
      short: "the first day without fever",
      text: "You were ill yesterday. One whole day without it first, then come back in steps.",
    }),
    step: (p) => ({
      short: `day ${p.day} after illness`,
      text: `Day ${p.day} after being ill: ${p.day === 1 ? `a walk, or ${p.minutes} easy minutes` : `${p.minutes} easy minutes`}. Chest pain, breathlessness or a racing heart on the way: stop, and say so here.`,
    }),
    moderate: () => ({
      short: "day 4 after illness",
      text: "Day 4 after being ill: a moderate day at most. From tomorrow on, the plan.",
    }),
    cold: () => ({
      short: "a head cold",
      text: "A head cold without fever allows easy movement; hard training can wait.",
    }),
  },
  "below-usual": {
    low: (p) => ({
      short: "you feel clearly worse than your own usual",
      text: `Your answers together are ${p.sd} SD below your usual (${p.mornings} mornings): an easy day.`,
    }),
    far: (p) => ({
      short: "you feel far worse than your own usual",
      text: `Your answers together are ${p.sd} SD below your usual (${p.mornings} mornings): move without impact today, or not at all.`,
    }),
    falling: () => ({
      short: "two declining weeks",
      text: "Your mornings have gone down over two weeks: sleep, freshness and mood together. Easy days, and a word with your coach.",
    }),
    declining: (p) => ({
      short: "a declining week",
      text: `On ${p.days} of the last 7 mornings you felt worse than your usual (${p.mornings} mornings). A week like this asks for easy days, and a word with your coach.`,
    }),
  },
  "short-sleep": {
    once: (p) => ({
      short: "a short night",
      text: `${sleep(p)} Keep it easy today.`,
    }),
    twice: (p) => ({
      short: "two short nights",
      text: `${sleep(p)} Two short nights: keep it easy today.`,
    }),
    "twice-and-sore": (p) => ({
      short: "two short nights, and sore",
      text: `${sleep(p)} Two short nights with sore legs on top: leave running out today.`,
    }),
  },
  "coach-order": {
    rest: (p) => ({
      short: "your coach asked you to rest",
      text: `Your coach asked you to rest until ${inWords(String(p.until))}.`,
    }),
    easy: (p) => ({
      short: "your coach asked for easy only",
      text: `Your coach asked you to keep it easy until ${inWords(String(p.until))}.`,
    }),
  },
} as const satisfies Record<string, RuleWords>;
