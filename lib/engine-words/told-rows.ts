import type { Clause, CodedHeadline } from "@/lib/engine/assessment";
import { knowsClause, knowsHeadline, sayFlag, sayHeadline } from "./say";
import type { EngineWords } from "./values";

/** A flag with the reason of the engine's in the reader's language; a coach's words, and old ones, stay as they are. */
export function flagTold<F extends { reason: string }>(
  flag: F,
  clause: Clause | null,
  words: EngineWords,
): F {
  return clause && knowsClause(clause, words) ? { ...flag, reason: sayFlag(clause, words) } : flag;
}

/** A row's headline in the reader's language; an old one stays as it was written. */
export function headlineTold(
  { headline, headlineOf }: { headline: string | null; headlineOf: CodedHeadline | null },
  words: EngineWords,
): string | null {
  return headlineOf && knowsHeadline(headlineOf, words) ? sayHeadline(headlineOf, words) : headline;
}
