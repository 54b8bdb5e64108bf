import type { Day } from "../day";
import type { Finding } from "../finding";

/** Ten minutes into the run: better changes nothing, the same means easy, worse means stop. */
export function feelCheck(day: Day): Finding | null {
  const check = day.feelCheck;
  if (!check) return null;
  const base = { rule: "feel-check" as const, source: "article" as const };
  const params = { minutes: check.minutes };
  if (check.gaitChanged) return { ...base, variant: "stride", params, floor: "rest", raise: "rest" };
  if (check.feeling === "worse") {
    const focused = day.spread === "one-side" || day.spread === "one-spot";
    const rest = day.quality === "sharp" || focused;
    return {
      ...base,
      variant: rest ? "worse-focused" : "worse",
      params,
      floor: rest ? "rest" : "cross-train",
      raise: rest ? "rest" : "watch",
    };
  }
  if (check.feeling === "same")
    return { ...base, variant: "same", params, floor: "easy", family: "soreness" };
  return null;
}
