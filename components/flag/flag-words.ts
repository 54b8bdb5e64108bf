import { useTranslations } from "next-intl";
import type { Severity, Urgency } from "@/lib/engine/vocabulary";
import type { Format } from "@/lib/format/format";
import type { Words } from "@/lib/words/words";
import { useFormat } from "../ui/use-format";

type Flag = { severity: Severity; order: "rest" | "easy" | null; until: string | null; byCoach?: boolean };
type Wording = { flags: Words<"flags">; verdict: Words<"verdict">; f: Format };

/**
 * A flag in a few words: "Easy only until Tue 24 Nov", "See a professional". `urgency` is how soon today's verdict asks for
 * care: the engine's referral says so, too.
 */
export function flagWords(flag: Flag, urgency: Urgency | null, { flags, verdict, f }: Wording): string {
  if (flag.severity === "refer" && flag.byCoach === false && (urgency === "now" || urgency === "today"))
    return verdict(`badge.${urgency}`);
  const what = flags(`severity.${flag.order === "easy" ? "easy" : flag.severity}`);
  return flag.until ? flags("until", { what, date: f.day(flag.until) }) : what;
}

export function useFlagWords(): (flag: Flag, urgency?: Urgency | null) => string {
  const wording = { flags: useTranslations("flags"), verdict: useTranslations("verdict"), f: useFormat() };
  return (flag, urgency = null) => flagWords(flag, urgency, wording);
}
