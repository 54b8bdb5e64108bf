import type { Finding } from "../finding";
import type { Day } from "../record";

/** Swelling: rest; with a pinpoint pain or a changed stride, a professional. */
export function swelling(day: Day): Finding | null {
  if (!day.redFlags.includes("swelling")) return null;
  const refer = day.spread === "one-spot" || day.gait !== "normal";
  return {
    rule: "swelling",
    floor: refer ? "see-professional" : "rest",
    raise: refer ? "refer" : "rest",
    short: "visible swelling",
    text: refer
      ? "Swelling together with a pinpoint pain or a changed stride points to injured tissue: see a professional."
      : "Swelling is more than training soreness: rest until it is gone.",
    source: "article",
  };
}
