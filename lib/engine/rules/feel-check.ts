import type { Finding } from "../finding";
import type { Day } from "../record";

/** Ten minutes into the run: better changes nothing, the same means easy, worse means stop. */
export function feelCheck(day: Day): Finding | null {
  const check = day.feelCheck;
  if (!check) return null;
  const minutes = `After ${check.minutes} minutes`;
  if (check.gaitChanged)
    return {
      rule: "feel-check",
      floor: "rest",
      raise: "rest",
      short: "your stride changed on the run",
      text: `${minutes} your stride had changed: stop and take the rest of the day off.`,
      source: "article",
    };
  if (check.feeling === "worse") {
    const sharp = day.quality === "sharp";
    return {
      rule: "feel-check",
      floor: sharp ? "rest" : "cross-train",
      raise: sharp ? "rest" : "watch",
      short: "it got worse on the run",
      text: `${minutes} it felt worse: stop running. ${sharp ? "It is sharp, so rest." : "Walk home; an easy spin is the most for today."}`,
      source: "article",
    };
  }
  if (check.feeling === "same")
    return {
      rule: "feel-check",
      floor: "easy",
      short: "no better after warming up",
      text: `${minutes} it felt the same: stay at an easy, conversational pace.`,
      source: "article",
    };
  return null;
}
