import type { Params } from "../finding";
import type { RuleWords } from "./rule-words";

const METHOD: Record<string, string> = {
  "heart-rate": "by heart rate",
  rpe: "by RPE",
  mixed: "by heart rate and RPE",
};
const STEP: Record<string, string> = {
  "brisk-walk": "a brisk walk of 30 minutes",
  "run-1-walk-4": "six times 1 minute of running and 4 of walking",
  "run-2-walk-3": "six times 2 minutes of running and 3 of walking",
  "run-3-walk-2": "six times 3 minutes of running and 2 of walking",
  "run-4-walk-1": "six times 4 minutes of running and 1 of walking",
  "run-14-walk-1": "twice 14 minutes of running and 1 of walking",
  "easy-30": "30 easy minutes",
  "easy-longer": "an easy run, five minutes longer than the last",
  "consecutive-days": "an easy run, on two days running if the first was fine",
  "one-moderate": "one moderate run",
};
const back = (p: Params) => `${p.days} days without a run`;

/** What the training before and after says. */
export const LOAD_WORDS = {
  "load-spike": {
    week: (p) => ({
      short: "much more load than usual, and sore",
      text: `Your last 7 days carry ${p.ratio} times the load of your usual week, and your legs are sore: let them catch up.`,
    }),
  },
  "long-run": {
    yesterday: (p) => ({
      short: "a far longer run than usual",
      text: `Yesterday's run of ${p.value} ${p.unit} was ${p.beyond} % longer than your longest of the 30 days before (${p.longest} ${p.unit}), and your legs are sore: an easy day.`,
    }),
    planned: (p) => ({
      short: `at most ${p.most} ${p.unit}`,
      text: `The planned ${p.value} ${p.unit} is ${p.beyond} % beyond your longest of the last 30 days (${p.longest} ${p.unit}). Single runs more than 10 % longer went with more overuse injuries: at most ${p.most} ${p.unit}.`,
    }),
  },
  "back-to-back": {
    "two-days": () => ({
      short: "two hard days in a row",
      text: "You trained hard on both of the last two days: today is for absorbing it.",
    }),
    share: (p) => ({
      short: "too many hard sessions",
      text: `${p.percent} % of your ${p.sessions} sessions of the last 14 days were hard (${METHOD[String(p.method)]}). About 20 % is enough; make today easy.`,
    }),
  },
  "first-days-back": {
    "short-first": (p) => ({
      short: `first run after ${back(p)}`,
      text: `This is the first run after ${back(p)}: easy, at most ${p.most} minutes.`,
    }),
    "short-on": (p) => ({
      short: `second run after ${back(p)}`,
      text: `The second run after ${back(p)}: still easy, at most ${p.most} minutes.`,
    }),
    "long-first": (p) => ({
      short: `first run after ${back(p)}`,
      text: `This is the first run after ${back(p)}: easy, at most ${p.most} minutes, with walking breaks if you like. Two easy weeks, then the plan.`,
    }),
    "long-on": (p) => ({
      short: `back after ${back(p)}`,
      text: `You are in the first two weeks after ${back(p)}: easy runs only, then the plan.`,
    }),
  },
  "return-step": {
    rested: (p) => ({
      short: "first days back after resting for pain",
      text: `You rested for pain ${p.days === 1 ? "yesterday" : "two days ago"}: come back with an easy day, not a hard one.`,
    }),
  },
  "return-ladder": {
    "easy-only": () => ({
      short: "cleared for easy running",
      text: "You are cleared for easy running, nothing harder.",
    }),
    stage: (p) => ({
      short: `the way back, stage ${p.stage} of 9`,
      text: `You are on the way back, stage ${p.stage} of 9: ${STEP[String(p.step)]}, at most every other day. Stop if it hurts more than a little; with a bone injury, if it hurts at all.`,
    }),
  },
  "many-cautions": {
    three: (p) => ({
      short: `${p.count} cautions at once`,
      text: `${p.count} cautions of different kinds at once. When in doubt, swap the run for something without impact: one missed run costs nothing.`,
    }),
  },
} as const satisfies Record<string, RuleWords>;
