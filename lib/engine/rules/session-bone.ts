import { type Answered, answeredPains, clearedBy } from "../answered";
import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";
import { BONE_STRESS_REGIONS, type Region, STRICTNESS } from "../vocabulary";

type Site = Answered["pain"]["sites"][number];

/** On the way back from a bone injury pain of so much is a step too many, and more sends back to whoever cleared. */
const STEP_BACK = 2;

const MIDDLE: ReadonlySet<Region> = new Set(["sacrum", "lower-back"]);

/**
 * Pain in a session at one spot over a bone, or deep in one groin or hip: running brought it on, so it is read as the same
 * pain that gets worse on moving. Where nobody said whether one finger can point to it, one side counts as one spot. On the
 * way back after a clearance, 1 or 2 is a stage back. Sources: Warden 2014, Robertson 2017; George 2024 for the way back.
 */
export function sessionBone(record: HistoryByDay, at: number): Finding | null {
  let strictest: Finding | null = null;
  for (const answered of answeredPains(record, at, 1)) {
    for (const site of answered.pain.sites) {
      const found = findingOf(record, at, answered, site);
      if (found && (!strictest || STRICTNESS[found.floor] > STRICTNESS[strictest.floor])) strictest = found;
    }
  }
  return strictest;
}

function findingOf(
  record: HistoryByDay,
  at: number,
  { ago, age, pain }: Answered,
  site: Site,
): Finding | null {
  const { region, side } = site;
  if (pain.worst === 0) return null;
  // Of the middle of the body there is one side only: one finger tells it apart.
  const focal = side !== "both" || region === "sacrum" || pain.oneSpot === true;
  const kind = focal ? kindOf(region, pain.oneSpot ?? true, record.years) : null;
  if (!kind || (side === "both" && !MIDDLE.has(region))) return null;
  const base = { rule: "session-bone" as const, params: { region, worst: pain.worst, ago } };
  // What hurt on the day of the clearance may have hurt before it was given.
  const cleared = clearedBy(record, at);
  const back = (record.onWayBack(site) && (at === 0 || cleared !== null)) || cleared === age;
  if (back && pain.worst <= STEP_BACK)
    return { ...base, variant: "step-back", floor: "cross-train", source: "george-2024", raise: "watch" };
  return {
    ...base,
    variant: kind,
    floor: "see-professional",
    source: kind === "groin" ? "robertson-2017" : "warden-2014",
    urgency: kind === "groin" ? "today" : "soon",
    raise: "refer",
  };
}

function kindOf(
  region: Region,
  oneSpot: boolean,
  years: number | null,
): "groin" | "bone" | "young-back" | null {
  if (region === "groin" || region === "hip") return "groin";
  if (region === "lower-back") return years !== null && years < 20 ? "young-back" : null;
  return oneSpot && BONE_STRESS_REGIONS.has(region) ? "bone" : null;
}
