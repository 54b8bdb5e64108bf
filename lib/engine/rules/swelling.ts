import type { Day } from "../day";
import type { Finding } from "../finding";

/** Swelling: rest; with a pinpoint pain, a changed stride or the worst soreness there is, a professional. */
export function swelling(day: Day): Finding | null {
  if (!day.redFlags.includes("swelling")) return null;
  const worst = day.soreness === 10;
  const refer = worst || day.spread === "one-spot" || day.gait !== "normal";
  return {
    rule: "swelling",
    variant: worst ? "worst-soreness" : refer ? "refer" : "alone",
    params: {},
    floor: refer ? "see-professional" : "rest",
    source: "house-danger",
    ...(refer ? { urgency: worst ? ("today" as const) : ("soon" as const) } : {}),
    raise: refer ? "refer" : "rest",
  };
}
