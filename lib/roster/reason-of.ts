import { knowsClause, sayFlag } from "@/lib/engine-words/say";
import type { EngineWords } from "@/lib/engine-words/values";
import type { RosterRow } from "./row";

/** What decided a verdict, in a few words; empty where nothing speaks against training. An old one stays as it was written. */
export function reasonOf(
  { headline, headlineOf }: Pick<RosterRow, "headline" | "headlineOf">,
  words: EngineWords,
): string {
  if (!headlineOf) return headline ?? "";
  const { why } = headlineOf;
  if (!why) return "";
  return knowsClause(why, words) ? sayFlag(why, words) : (headline ?? "");
}
