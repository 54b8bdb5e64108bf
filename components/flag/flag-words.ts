import { inWords } from "@/lib/calendar";
import type { Severity, Urgency } from "@/lib/engine/vocabulary";
import { URGENT_BADGE } from "../verdict/verdict-words";

const SEVERITY_WORDS: Record<Severity, string> = {
  refer: "See a professional",
  rest: "Rest",
  watch: "Watch",
};

/**
 * A flag in a few words: "Easy only until Tue 24 Nov", "See a professional". `urgency` is how soon today's verdict asks for
 * care: the engine's referral says so, too.
 */
export function flagWords(
  flag: {
    severity: Severity;
    order: "rest" | "easy" | null;
    until: string | null;
    byCoach?: boolean;
  },
  urgency: Urgency | null = null,
): string {
  if (flag.severity === "refer" && flag.byCoach === false && (urgency === "now" || urgency === "today"))
    return URGENT_BADGE[urgency];
  const what = flag.order === "easy" ? "Easy only" : SEVERITY_WORDS[flag.severity];
  return flag.until ? `${what} until ${inWords(flag.until)}` : what;
}
