import { useTranslations } from "next-intl";
import type { Pattern } from "@/lib/patterns/patterns";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";

type Said = {
  /** The sentence. */
  says: string;
  /** Its figures, and what they rest on. */
  rests: string;
};

/** A pattern as a sentence that its athlete reads. */
export function usePatternWords(): (pattern: Pattern) => Said {
  const t = useTranslations("history.patterns");
  const siteWords = useSiteWords();
  const f = useFormat();
  return (pattern) => {
    switch (pattern.is) {
      case "after-sessions": {
        const { place, from, mornings, times } = pattern;
        return {
          says: t("afterSessions", {
            sessions: t(`kind.${known(pattern.kind)}`),
            place: place ? t(`place.${place}`) : t("place.legs"),
            when: from === 1 ? "next" : "second",
            mornings,
          }),
          rests: t("afterSessionsRests", {
            mean: f.number(pattern.mean, 1),
            other: f.number(pattern.other, 1),
            times,
          }),
        };
      }
      case "sleep-before-hard":
      case "sleep-after-hard":
        return {
          says: t(pattern.is === "sleep-before-hard" ? "sleepBefore" : "sleepAfter"),
          rests: t("sleepRests", {
            mean: f.hours(pattern.mean),
            other: f.hours(pattern.other),
            nights: pattern.nights,
          }),
        };
      case "short-nights":
        return {
          says: t("shortNights"),
          rests: t("shortNightsRests", {
            mean: f.number(pattern.mean, 1),
            other: f.number(pattern.other, 1),
            nights: pattern.nights,
          }),
        };
      case "named-most":
        return {
          says: t("namedMost", { site: siteWords(pattern.site) }),
          rests: t("namedMostRests", { mornings: pattern.mornings, of: pattern.of }),
        };
      case "month":
        return {
          says: t(pattern.mean > pattern.before ? "monthMore" : "monthLess"),
          rests: t("monthRests", {
            mean: f.number(pattern.mean, 1),
            before: f.number(pattern.before, 1),
            mornings: pattern.mornings,
            earlier: pattern.morningsBefore,
          }),
        };
    }
  };
}

/** Sessions of a kind that has no name here are told of as "other". */
const known = (kind: string): SessionKind => SESSION_KINDS.find((one) => one.kind === kind)?.kind ?? "other";
