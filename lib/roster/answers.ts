import type { Urgency, Verdict } from "@/lib/engine/vocabulary";

/** What a coach tells an athlete in one tap, and in words of their own. */
export const TOLD = ["rest", "training", "thanks", "words"] as const;
export type Told = (typeof TOLD)[number];
export type OneTap = Exclude<Told, "words">;

/** So many letters of one's own. */
export const OWN_WORDS = 280;
/** So long the one who said it can take it back: the athlete reads it from the first second on. */
export const UNDO_MIN = 10;

type Stands = { verdict: Verdict | null; urgency: Urgency | null };

/** Whether somebody should be at a doctor's rather than be thanked: what is said to them needs words of its own. */
export const needsOwnWords = ({ urgency }: Stands) => urgency === "now" || urgency === "today";

/** The one-tap answers that fit how somebody stands, the likeliest first; none without a check-in. */
export function oneTapsFor(stands: Stands): readonly OneTap[] {
  if (stands.verdict === null || needsOwnWords(stands)) return [];
  return stands.verdict === "train" || stands.verdict === "easy"
    ? ["thanks", "training"]
    : ["rest", "training", "thanks"];
}

/** Whether what the athlete was told can still be taken back by the viewer at `now`; among coaches, any time. */
export const mayTakeBack = (
  { told, byId, at }: { told: Told | null; byId: string | null; at: Date },
  viewerId: string,
  now: Date,
) => told === null || (byId === viewerId && now.getTime() - at.getTime() < UNDO_MIN * 60_000);
