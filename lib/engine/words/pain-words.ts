import type { Params } from "../finding";
import { REGION_WORDS, type Region } from "../vocabulary";
import type { RuleWords } from "./rule-words";

const region = (value: unknown) => REGION_WORDS[value as Region];
const where = (p: Params) => (p.spread === "one-spot" ? "in one spot" : "on one side");

const careful = (p: Params) =>
  p.experience === "regular"
    ? ""
    : ` As ${p.experience === "new" ? "a new" : "a returning"} runner your limits start one lower.`;
const usual = (p: Params) =>
  p.usual === null ? "" : ` Your usual is ${p.usual}, so it is read as ${p.adjusted}.`;
const band =
  (says: string): RuleWords[string] =>
  (p) => ({
    short: `${p.even ? "even, dull " : ""}soreness${p.even && p.eases ? " that eases as you move" : ` of ${p.soreness}`}`,
    text: `Soreness ${p.soreness} of 10 is ${says}.${usual(p)}${careful(p)}`,
  });

/** What the pain itself says. */
export const PAIN_WORDS = {
  gait: {
    limping: () => ({
      short: "you are limping",
      text: "You are limping. Running on a limp moves the load to tissue that is not ready for it: take the day off.",
    }),
    altered: () => ({
      short: "your stride has changed",
      text: "Your stride has changed. Running around a pain overloads something else: take the day off.",
    }),
  },
  "sharp-pain": {
    focused: () => ({
      short: "sharp pain in one place",
      text: "Sharp pain that is focused on one side or spot is how an injury feels, not training soreness: rest today.",
    }),
    worsens: () => ({
      short: "sharp pain that worsens",
      text: "Sharp pain that is getting worse as you move is how an injury feels, not training soreness: rest today.",
    }),
    "both-sides": () => ({
      short: "sharp pain",
      text: "Sharp pain is not how training soreness feels: leave running out and move without impact.",
    }),
  },
  worsens: {
    mild: () => ({
      short: "it gets worse as you move",
      text: "It gets worse as you move. Training soreness eases with a warm-up; pain that grows asks for a day without running.",
    }),
    strong: (p) => ({
      short: "it gets worse as you move",
      text: `It gets worse as you move. Training soreness eases with a warm-up; at ${p.soreness} of 10, rest.`,
    }),
  },
  "one-sided": {
    mild: (p) => ({
      short: `a little soreness ${where(p)}`,
      text: `A little soreness ${where(p)}. An easy run is fine; check how it feels after ten minutes, and stop if it grows.`,
    }),
    moderate: (p) => ({
      short: `soreness ${where(p)}`,
      text: `The soreness sits ${where(p)}. Training soreness is even across both legs; leave running out until it is even or gone.`,
    }),
    stays: (p) => ({
      short: `soreness ${where(p)} for ${p.days} days`,
      text: `The soreness has sat ${where(p)} on ${p.days} of the last 7 days. Training soreness is even and moves on; leave running out until it does.`,
    }),
    strong: (p) => ({
      short: `soreness ${where(p)}`,
      text: `The soreness sits ${where(p)}. Training soreness is even across both legs; at ${p.soreness} of 10 this needs a day off.`,
    }),
  },
  "not-muscle": {
    note: (p) => ({
      short: `the ${region(p.region)} feels it`,
      text: `The ${region(p.region)} is not a muscle that gets sore from training: keep an eye on it, and say so if it is there again tomorrow.`,
    }),
    sore: (p) => ({
      short: `sore at the ${region(p.region)}`,
      text: `Soreness at the ${region(p.region)} is not ordinary muscle soreness, on both sides either: easy only, with the feel check after ten minutes.`,
    }),
    stays: (p) => ({
      short: `sore at the ${region(p.region)} for ${p.days} days`,
      text: `The ${region(p.region)} has hurt on ${p.days} of the last 7 days. That is not ordinary muscle soreness: no running until it settles.`,
    }),
    "beginner-shins": (p) => ({
      short: "sore shins in the first weeks of running",
      text: `Shins at ${p.soreness} of 10 in the first weeks of running are asking for less impact: swap the run, and come back with shorter ones.`,
    }),
  },
  "soreness-band": {
    easy: band("acceptable for an easy run, not for a hard one"),
    "cross-train": band("too much for the impact of running: move without it"),
    rest: band("too much to train on: rest"),
  },
  "slow-course": {
    slow: (p) => ({
      short: `sore for ${p.days} days`,
      text: `Sore for ${p.days} days, and no session explains it anew. Training soreness usually improves in 3 to 5 days: leave running out until it does.`,
    }),
    refer: (p) => ({
      short: `sore for ${p.days} days`,
      text: `Sore for ${p.days} days, and no session explains it anew. Training soreness clears within a week: have this one examined. Three good mornings lift this by themselves.`,
    }),
    block: (p) => ({
      short: `sore for ${p.days} days of a training block`,
      text: `You have been sore for ${p.days} days, each explained by a new session. That can be a training block; talk to your coach about when the easy days come.`,
    }),
    usual: (p) => ({
      short: `sore for ${p.days} days, near your usual`,
      text: `You have been sore for ${p.days} days. Your usual of ${p.usual} is becoming known, and this is near it; your coach sees that it is high.`,
    }),
    settling: (p) => ({
      short: "a long soreness that is settling",
      text: `The long soreness has eased. After ${p.of} good mornings the referral lapses by itself; this is number ${p.mornings}.`,
    }),
  },
  rising: {
    "three-days": (p) => ({
      short: "soreness rising three days running",
      text: `Soreness has risen three days running (${(p.course as string[]).join(", ")}). Training soreness peaks by day two or three: take the impact out until it turns.`,
    }),
  },
  unexplained: {
    overnight: (p) => ({
      short: "new soreness that no session explains",
      text: `Soreness went from ${p.before} to ${p.soreness} overnight and no session of the last three days explains it. Go easy and tell your coach what you think it is.`,
    }),
  },
  "feel-check": {
    stride: (p) => ({
      short: "your stride changed on the run",
      text: `After ${p.minutes} minutes your stride had changed: stop and take the rest of the day off.`,
    }),
    worse: (p) => ({
      short: "it got worse on the run",
      text: `After ${p.minutes} minutes it felt worse: stop running. Walk home; an easy spin is the most for today.`,
    }),
    "worse-focused": (p) => ({
      short: "it got worse on the run",
      text: `After ${p.minutes} minutes it felt worse: stop running. Sharp or one-sided pain that grows means rest.`,
    }),
    same: (p) => ({
      short: "no better after warming up",
      text: `After ${p.minutes} minutes it felt the same: stay at an easy, conversational pace.`,
    }),
  },
} as const satisfies Record<string, RuleWords>;
