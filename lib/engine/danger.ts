import type { Day } from "./day";
import type { RedFlag, Urgency } from "./vocabulary";

const NOW: ReadonlySet<RedFlag> = new Set([
  "chest-pain",
  "fainting",
  "breathless",
  "head-knock",
  "heat-confusion",
  "saddle-numbness",
  "tense-leg",
]);
const TODAY: ReadonlySet<RedFlag> = new Set([
  "cannot-bear-weight",
  "heard-pop",
  "hot-swollen-calf",
  "joint-swelling",
  "hot-joint",
  "dark-urine",
  "out-of-proportion",
]);

/** How soon one sign needs care on this day: some are graver in company. `swelling` alone is the swelling rule's. */
export function urgencyOf(sign: RedFlag, day: Day): Urgency {
  if (NOW.has(sign)) return "now";
  const has = (other: RedFlag) => day.redFlags.includes(other);
  if (sign === "dark-urine" && (day.soreness >= 7 || has("swelling") || has("out-of-proportion")))
    return "now";
  if (sign === "hot-swollen-calf" && (has("breathless") || has("chest-pain"))) return "now";
  if (sign === "cannot-bear-weight" && day.sites.some(({ region }) => DEEP_HIP.has(region))) return "now";
  return TODAY.has(sign) ? "today" : "soon";
}

/** Groin, hip and thigh: no weight on the leg with pain here can be a broken neck of the femur. */
const DEEP_HIP: ReadonlySet<string> = new Set(["groin", "hip", "quad", "hamstring", "adductor"]);
