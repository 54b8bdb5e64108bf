import type { Finding } from "../finding";
import type { Day, Experience } from "../record";
import type { Verdict } from "../vocabulary";

/** The floor for a soreness of 0..10 alone; bands start one lower for new and returning runners. */
export function bandOf(soreness: number, experience: Experience): Verdict {
  const shifted = experience === "regular" ? soreness : soreness + 1;
  if (soreness === 0 || shifted <= 2) return "train";
  if (shifted <= 5) return "easy";
  return shifted <= 7 ? "cross-train" : "rest";
}

/** The soreness number alone, in the bands of the pain-monitoring model. Source: Silbernagel 2007. */
export function sorenessBand(day: Day, experience: Experience): Finding | null {
  const floor = bandOf(day.soreness, experience);
  if (floor === "train") return null;
  const careful =
    experience === "regular"
      ? ""
      : ` As ${experience === "new" ? "a new" : "a returning"} runner your limits start one lower.`;
  const even = day.quality === "dull" && day.spread === "both-sides";
  const eases = even && day.withMovement === "eases" ? " that eases as you move" : "";
  const says = {
    easy: "acceptable for an easy run, not for a hard one",
    "cross-train": "too much for the impact of running: move without it",
    rest: "too much to train on: rest",
  }[floor as "easy" | "cross-train" | "rest"];
  return {
    rule: "soreness-band",
    floor,
    raise: floor === "rest" ? "rest" : undefined,
    short: `${even ? "even, dull " : ""}soreness${eases || ` of ${day.soreness}`}`,
    text: `Soreness ${day.soreness} of 10 is ${says}.${careful}`,
    source: "silbernagel-2007",
  };
}
