import { inWords } from "@/lib/calendar";
import type { Severity } from "@/lib/engine/vocabulary";

const SEVERITY_WORDS: Record<Severity, string> = {
  refer: "See a professional",
  rest: "Rest",
  watch: "Watch",
};

/** A flag in a few words: "Easy only until Tue 24 Nov", "See a professional". */
export function flagWords(flag: {
  severity: Severity;
  order: "rest" | "easy" | null;
  until: string | null;
}): string {
  const what = flag.order === "easy" ? "Easy only" : SEVERITY_WORDS[flag.severity];
  return flag.until ? `${what} until ${inWords(flag.until)}` : what;
}
