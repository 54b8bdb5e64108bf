import * as z from "zod/mini";
import { RPE_WORDS, sessionName } from "@/lib/session-kinds";
import { TwoVersions } from "../ui/two-versions";
import { type SessionValues, sessionValuesOf } from "./session-values";

const kept = z.object({
  revision: z.int(),
  date: z.string(),
  kind: z.string(),
  rpe: z.nullable(z.number()),
  durationMin: z.number(),
  distanceKm: z.nullable(z.number()),
  descentM: z.nullable(z.number()),
  note: z.string(),
});

/** The revision a form is sent from to take the place of what is kept. */
export const revisionOf = (stored: unknown): number => kept.parse(stored).revision;

/** A session as it was typed here, beside how another device saved it in between. */
export function OtherSession({
  mine,
  stored,
  pending,
  keepThose,
}: {
  mine: SessionValues;
  stored: unknown;
  pending: boolean;
  keepThose: () => void;
}) {
  const there = kept.parse(stored);
  const those = sessionValuesOf(there);
  return (
    <TwoVersions
      answers={QUESTIONS.map(([question, say]) => ({ question, mine: say(mine), those: say(those) }))}
      pending={pending}
      onward="/today"
      keepThose={keepThose}
    />
  );
}

const QUESTIONS: readonly (readonly [string, (values: SessionValues) => string])[] = [
  ["What", ({ kind }) => (kind ? sessionName(kind) : "")],
  ["Minutes", ({ durationMin }) => durationMin],
  ["How hard", ({ rpe }) => (rpe === null ? "" : `${rpe} ${RPE_WORDS[rpe] ?? ""}`)],
  ["Distance, km", ({ distanceKm }) => distanceKm],
  ["Downhill, m", ({ descentM }) => descentM],
  ["Date", ({ date }) => date],
  ["Note", ({ note }) => note],
];
