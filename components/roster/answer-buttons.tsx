"use client";

import { useTranslations } from "next-intl";
import { needsOwnWords, oneTapsFor } from "@/lib/roster/answers";
import { useAnswering } from "./answering";
import type { RosterLine } from "./line-of";
import { spokenOf } from "./talk-button";

/** The answers that fit a line, each one tap, or the likeliest alone; `own` adds words of one's own, which an urgent sign always has. */
export function AnswerButtons({
  line,
  own = false,
  likeliest = false,
  then,
}: {
  line: RosterLine;
  own?: boolean;
  likeliest?: boolean;
  then?: () => void;
}) {
  const t = useTranslations("roster.answer");
  const answering = useAnswering();
  const athlete = spokenOf(line);
  if (!answering || !line.verdict) return null;
  const { name, standing } = athlete;
  return (
    <>
      {oneTapsFor(standing)
        .slice(0, likeliest ? 1 : undefined)
        .map((told) => (
          <button
            key={told}
            type="button"
            className="act"
            aria-label={t(`${told}For`, { name })}
            disabled={answering.pending}
            onClick={() => {
              then?.();
              answering.tell(athlete, told);
            }}
          >
            {t(told)}
          </button>
        ))}
      {(own || needsOwnWords(standing)) && (
        <button
          type="button"
          className="act own"
          aria-label={t("ownFor", { name })}
          onClick={() => {
            then?.();
            answering.ask(athlete);
          }}
        >
          {t("own")}
        </button>
      )}
    </>
  );
}
