import type { Day } from "../day";
import type { Finding } from "../finding";
import { adjusted, type Experience, type HistoryByDay } from "../record";
import { STRICTNESS, type Verdict } from "../vocabulary";

/** New and returning runners: each limit one lower. */
const shift = (experience: Experience) => (experience === "regular" ? 0 : 1);

function band(number: number): Verdict {
  if (number < 3) return "train";
  if (number < 6) return "easy";
  return number < 8 ? "cross-train" : "rest";
}

/** Whatever the usual: 6 is at least easy, 8 at least cross-train, 9 and 10 rest. */
function leastOf(number: number): Verdict {
  if (number < 6) return "train";
  if (number < 8) return "easy";
  return number < 9 ? "cross-train" : "rest";
}

/** The floor for a soreness of 0..10 alone, of which `subtract` (0..3) is usual for the athlete. */
export function bandOf(soreness: number, experience: Experience, subtract = 0): Verdict {
  if (soreness === 0) return "train";
  const read = band(Math.max(0, soreness - subtract) + shift(experience));
  const least = leastOf(soreness + shift(experience));
  return STRICTNESS[read] > STRICTNESS[least] ? read : least;
}

/** The soreness number, read against the personal baseline, in bands after the pain-monitoring model (Thomeé 1997, Silbernagel 2007). */
export function sorenessBand(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (!day) return null;
  const subtract = record.usual?.subtract ?? 0;
  const floor = bandOf(day.soreness, record.experience, subtract);
  if (floor === "train") return null;
  return {
    rule: "soreness-band",
    variant: floor,
    params: {
      soreness: day.soreness,
      ...usualParams(record, day),
      even: day.quality === "dull" && day.spread === "both-sides",
      eases: day.withMovement === "eases",
      experience: record.experience,
    },
    floor,
    source: floor === "easy" ? "silbernagel-2007" : "house-bands",
    family: "soreness",
    ...(floor === "rest" ? { raise: "rest" as const } : {}),
  };
}

/** What is usual, where it changed how today's number is read. */
export function usualParams(record: HistoryByDay, day: Day): { usual: number | null; adjusted: number } {
  const { usual } = record;
  return {
    usual: usual && usual.subtract >= 0.5 ? Math.round(usual.mean * 10) / 10 : null,
    adjusted: Math.round(adjusted(record, day) * 10) / 10,
  };
}
