import { useTranslations } from "next-intl";
import * as z from "zod/mini";
import type { CheckIn } from "@/lib/engine/input";
import { fiveIsGood, type WellnessScale } from "@/lib/scales/five-is-good";
import { useSiteWords } from "../body/use-site-words";
import { TwoVersions } from "../ui/two-versions";
import { useFormat } from "../ui/use-format";
import { type Answers, BLANK, fromCheckIn } from "./answers";

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
  const t = useTranslations("checkIn.compare");
  const words = useVersionWords();
  const there = kept.parse(stored);
  const myWords = words(mine);
  const theirs = words({
    answers: there.answers ? fromCheckIn(there.answers) : BLANK,
    note: there.note,
  });
  return (
    <TwoVersions
      answers={QUESTIONS.map((key) => ({ question: t(key), mine: myWords[key], those: theirs[key] }))}
      pending={pending}
      onward={onward}
      keepThose={keepThose}
    />
  );
}

const QUESTIONS = [
  "soreness",
  "quality",
  "spread",
  "sites",
  "withMovement",
  "gait",
  "redFlags",
  "painAfter",
  "illness",
  "sleepHours",
  "sleepQuality",
  "fatigue",
  "stress",
  "mood",
  "note",
] as const;

/** Each answer of a version in words; "" where there is none. */
function useVersionWords(): (version: Version) => Record<(typeof QUESTIONS)[number], string> {
  const t = useTranslations("body");
  const siteWords = useSiteWords();
  const f = useFormat();
  const number = (value: number | null | undefined) => (value == null ? "" : f.number(value, 1));
  const felt = (scale: WellnessScale, { [scale]: value }: Answers) =>
    number(value == null ? null : fiveIsGood(scale, value));
  return ({ answers, note }) => {
    const { quality, spread, withMovement, gait, illness } = answers;
    const sore = Boolean(answers.soreness);
    return {
      soreness: number(answers.soreness),
      quality: sore && quality ? t(`quality.${quality}`) : "",
      spread: sore && spread ? t(`spread.${spread}`) : "",
      sites: sore ? f.facts(answers.sites.map(siteWords)) : "",
      withMovement: sore && withMovement ? t(`movement.${withMovement}`) : "",
      gait: sore && gait ? t(`gait.${gait}`) : "",
      redFlags: f.facts(answers.redFlags.map((sign) => t(`sign.${sign}`))),
      painAfter: number(answers.painAfter),
      illness: illness ? t(`illness.${illness}`) : "",
      sleepHours: number(answers.sleepHours),
      sleepQuality: felt("sleepQuality", answers),
      fatigue: felt("fatigue", answers),
      stress: felt("stress", answers),
      mood: felt("mood", answers),
      note,
    };
  };
}
