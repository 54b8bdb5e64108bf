import type { SessionKind } from "../session-kinds";

/** Words for sports in the files of watches and services, in the order in which they are looked for. */
const WORDS: readonly (readonly [pattern: RegExp, sport: string, kind: SessionKind])[] = [
  [/walk|hik|march|randonn/, "walk", "walk"],
  [/virtual ?run|treadmill|run|jog|track|trail|cross.country$/, "run", "run"],
  [/rid|cycl|bik|velo|vtt|spin/, "ride", "ride"],
  [/swim|pool|open.water/, "swim", "swim"],
  [/strength|weight|gym|crossfit|core|pilates|yoga/, "strength", "strength"],
];

/** The sport and kind a file's own word for it means; "other" for what is not known. */
export function sportOf(word: string | null | undefined): { sport: string; kind: SessionKind } {
  const text = (word ?? "").toLowerCase().replaceAll("_", " ");
  for (const [pattern, sport, kind] of WORDS) if (pattern.test(text)) return { sport, kind };
  return { sport: "other", kind: "other" };
}
