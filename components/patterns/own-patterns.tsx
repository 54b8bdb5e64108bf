import { useTranslations } from "next-intl";
import { LEAST_HOURS, LEAST_NIGHTS, LEAST_POINTS, LEAST_SESSIONS } from "@/lib/patterns/evidence";
import { LEAST_MORNINGS, type OwnPatterns } from "@/lib/patterns/patterns";
import { useFormat } from "../ui/use-format";
import { usePatternWords } from "./use-pattern-words";

/** What an athlete's own days say, in plain sentences, each with what it rests on; and how a sentence comes to be there. */
export function OwnPatternsText({ lately, patterns, mornings }: OwnPatterns) {
  const t = useTranslations("history.patterns");
  const f = useFormat();
  const words = usePatternWords();
  return (
    <div className="space-y-3">
      <p>
        {t("lately", { mornings: lately.mornings })}{" "}
        {lately.soreness !== null && t("latelySore", { soreness: f.number(lately.soreness, 1) })}{" "}
        {lately.sleepHours !== null && t("latelySlept", { hours: f.hours(lately.sleepHours) })}
      </p>
      {patterns.length > 0 ? (
        <ul className="space-y-2">
          {patterns.map((pattern) => {
            const { says, rests } = words(pattern);
            return (
              <li key={says} className="border-accent border-l-3 pl-3">
                <span className="font-medium">{says}</span>{" "}
                <span className="text-muted text-sm">{rests}</span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="text-muted">
          {mornings < LEAST_MORNINGS
            ? t("early", { mornings, needed: LEAST_MORNINGS })
            : t("nothing", { mornings })}
        </p>
      )}
      <details>
        <summary className="text-muted min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
          {t("how.title")}
        </summary>
        <p className="text-muted max-w-prose pb-1 text-sm">
          {t("how.text", {
            sessions: LEAST_SESSIONS,
            nights: LEAST_NIGHTS,
            points: f.number(LEAST_POINTS),
            minutes: f.minutes(LEAST_HOURS * 60),
          })}
        </p>
      </details>
    </div>
  );
}
