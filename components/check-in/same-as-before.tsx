import { useTranslations } from "next-intl";
import { daysBetween } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import { useSiteWords } from "../body/use-site-words";
import { Button } from "../ui/button";
import { useFormat } from "../ui/use-format";
import type { Answers } from "./answers";

/** An earlier check-in, and the date it is of. */
export type Before = { date: string; answers: CheckIn };

/** After so many days a pain of then says little about the one of today. */
const MOST_DAYS = 3;

/**
 * Takes over where it hurts and what kind of pain it is from the check-in before, and nothing else: how much it is, what
 * it does in movement, sleep and mood are another thing each morning.
 */
export function SameAsBefore({
  answers: { quality, spread, sites },
  before,
  answer,
}: {
  answers: Answers;
  before: Before;
  answer: (given: Partial<Answers>) => void;
}) {
  const t = useTranslations("checkIn");
  const words = usePainWords();
  const f = useFormat();
  const then = before.answers;
  const open = quality == null && spread == null && sites.length === 0;
  if (!open || then.soreness === 0 || then.quality == null || then.spread == null) return null;
  return (
    <Button
      kind="quiet"
      className="w-full flex-col gap-0 py-2"
      onClick={() => answer({ quality: then.quality, spread: then.spread, sites: then.sites })}
    >
      {t("sameAsBefore", { date: f.day(before.date) })}
      <span className="text-muted font-normal">{words(then)}</span>
    </Button>
  );
}

/** Whether a check-in is near enough to its day for its pain to be the same one. */
export const isNear = (before: Before, date: string): boolean =>
  daysBetween(before.date, date) > 0 && daysBetween(before.date, date) <= MOST_DAYS;

function usePainWords(): (checkIn: CheckIn) => string {
  const t = useTranslations("body");
  const siteWords = useSiteWords();
  const f = useFormat();
  return ({ quality, spread, sites }) =>
    f.facts(
      [quality && t(`quality.${quality}`), spread && t(`spread.${spread}`), ...sites.map(siteWords)].filter(
        isText,
      ),
    );
}

const isText = (words: string | null | undefined): words is string => Boolean(words);
