import type { Finding } from "../finding";
import type { Day } from "../record";
import { RED_FLAG_WORDS, type RedFlag } from "../vocabulary";

/** Signs that cannot wait for an appointment. */
const URGENT: ReadonlySet<RedFlag> = new Set(["chest-pain", "dark-urine", "hot-swollen-calf"]);

/** Any danger sign except swelling alone: not a question for a coach. */
export function redFlag(day: Day): Finding | null {
  const signs = day.redFlags.filter((flag) => flag !== "swelling");
  if (signs.length === 0) return null;
  const urgent = signs.some((flag) => URGENT.has(flag));
  const words = [...new Set(signs)].map((flag) => RED_FLAG_WORDS[flag]).join(", ");
  return {
    rule: "red-flag",
    floor: "see-professional",
    urgent,
    raise: "refer",
    short: `danger sign: ${words}`,
    text: urgent
      ? `You reported ${words}. This can be an emergency: get medical care now, do not wait for an appointment.`
      : `You reported ${words}. That is not training soreness: have it looked at before you run again.`,
    source: "article",
  };
}
