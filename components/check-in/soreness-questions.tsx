import { useTranslations } from "next-intl";
import type { SessionPain } from "@/lib/engine/input";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";
import type { Asking } from "./questions";
import { Scale } from "./scale";
import { sorenessLevel } from "./soreness-level";

export type HurtSession = { date: string; pain: SessionPain };

/** How sore the legs are, with what the number means. */
export function SorenessScale({ answers: { soreness }, answer, error }: Asking) {
  const t = useTranslations("checkIn.soreness");
  return (
    <Scale
      name="soreness"
      question={t("question")}
      value={soreness}
      change={(value) => answer({ soreness: value })}
      error={error("soreness")}
      hint={
        <p className="text-muted -mt-1 mb-2 min-h-5 text-sm" aria-live="polite">
          {soreness === undefined ? t("scale") : t(`level.${sorenessLevel(soreness)}`)}
        </p>
      }
    />
  );
}

/** How the place is this morning that hurt in a session: the tissue's answer within a day or two. */
export function PainAfter({ answers, answer, error, hurt }: Asking & { hurt: HurtSession }) {
  const t = useTranslations("checkIn.after");
  const f = useFormat();
  const siteWords = useSiteWords();
  const date = f.day(hurt.date);
  const places = f.facts(hurt.pain.sites.map(siteWords));
  return (
    <div data-when="answered">
      <Scale
        name="painAfter"
        question={
          places ? t("question", { places: capital(places, f.locale), date }) : t("unplaced", { date })
        }
        value={answers.painAfter}
        change={(painAfter) => answer({ painAfter })}
        error={error("painAfter")}
      />
    </div>
  );
}

const capital = (words: string, locale: string) =>
  `${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)}`;
