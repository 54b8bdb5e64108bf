import * as z from "zod/mini";
import type { CheckIn } from "@/lib/engine/input";
import { RED_FLAG_WORDS } from "@/lib/engine/vocabulary";
import { TwoVersions } from "../ui/two-versions";
import { type Answers, BLANK, fromCheckIn } from "./answers";
import { siteWords } from "./site-words";

/** Null where the check-in is gone: keeping mine saves it as new. */
const kept = z.object({ revision: z.int(), note: z.string(), answers: z.nullable(z.custom<CheckIn>()) });

type Version = { answers: Answers; note: string };

/** The revision a form is sent from to take the place of what is kept. */
export const revisionOf = (stored: unknown): number => kept.parse(stored).revision;

/** A check-in as it was answered here, beside how another device saved it in between. */
export function OtherCheckIn({
  mine,
  stored,
  pending,
  onward,
  keepThose,
}: {
  mine: Version;
  stored: unknown;
  pending: boolean;
  /** Where whoever keeps those goes. */
  onward: string;
  keepThose: () => void;
}) {
  const there = kept.parse(stored);
  const those = { answers: there.answers ? fromCheckIn(there.answers) : BLANK, note: there.note };
  return (
    <TwoVersions
      answers={QUESTIONS.map(([question, say]) => ({ question, mine: say(mine), those: say(those) }))}
      pending={pending}
      onward={onward}
      keepThose={keepThose}
    />
  );
}

const word = (value: string | number | null | undefined) => String(value ?? "").replaceAll("-", " ");
const sore = (say: (answers: Answers) => string) => (version: Version) =>
  version.answers.soreness ? say(version.answers) : "";

const QUESTIONS: readonly (readonly [string, (version: Version) => string])[] = [
  ["Soreness", ({ answers }) => word(answers.soreness)],
  ["Kind of pain", sore(({ quality }) => word(quality))],
  ["Where", sore(({ spread }) => word(spread))],
  ["Places", sore(({ sites }) => sites.map(siteWords).join(", "))],
  ["As you move", sore(({ withMovement }) => word(withMovement))],
  ["Stride", sore(({ gait }) => word(gait))],
  ["Danger signs", ({ answers }) => answers.redFlags.map((flag) => RED_FLAG_WORDS[flag]).join(", ")],
  ["Ill", ({ answers }) => word(answers.illness)],
  ["Hours of sleep", ({ answers }) => word(answers.sleepHours)],
  ["Sleep quality", ({ answers }) => word(answers.sleepQuality)],
  ["Tiredness", ({ answers }) => word(answers.fatigue)],
  ["Stress", ({ answers }) => word(answers.stress)],
  ["Mood", ({ answers }) => word(answers.mood)],
  ["Note", ({ note }) => note],
];
