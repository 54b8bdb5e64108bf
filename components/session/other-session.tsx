import { useTranslations } from "next-intl";
import * as z from "zod/mini";
import { isDate } from "@/lib/calendar";
import type { SessionPain } from "@/lib/engine/input";
import { useSiteWords } from "../body/use-site-words";
import { TwoVersions } from "../ui/two-versions";
import { useFormat } from "../ui/use-format";
import { type SessionValues, sessionValuesOf } from "./session-values";
import { useSessionName } from "./use-session-name";

const kept = z.object({
  revision: z.int(),
  date: z.string(),
  kind: z.string(),
  rpe: z.nullable(z.number()),
  durationMin: z.number(),
  distanceKm: z.nullable(z.number()),
  descentM: z.nullable(z.number()),
  pain: z.nullable(z.custom<SessionPain>()),
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
  const t = useTranslations("sessions.compare");
  const words = useValueWords();
  const myWords = words(mine);
  const theirs = words(sessionValuesOf(kept.parse(stored), mine.units));
  const imperial = mine.units === "imperial";
  const units = { distance: imperial ? "mi" : "km", downhill: imperial ? "ft" : "m" };
  return (
    <TwoVersions
      answers={QUESTIONS.map((key) => ({
        question: key === "distance" || key === "downhill" ? t(key, { unit: units[key] }) : t(key),
        mine: myWords[key],
        those: theirs[key],
      }))}
      pending={pending}
      onward="/today"
      keepThose={keepThose}
    />
  );
}

const QUESTIONS = [
  "kind",
  "minutes",
  "effort",
  "distance",
  "downhill",
  "worst",
  "stride",
  "sites",
  "spot",
  "date",
  "note",
] as const;

/** Each value of a form in words; "" where there is none. */
function useValueWords(): (values: SessionValues) => Record<(typeof QUESTIONS)[number], string> {
  const t = useTranslations("sessions");
  const ui = useTranslations("ui");
  const sessionName = useSessionName();
  const siteWords = useSiteWords();
  const f = useFormat();
  const yesNo = (answer: "yes" | "no" | null) => (answer ? ui(answer) : "");
  return (values) => ({
    kind: values.kind ? sessionName(values.kind) : "",
    minutes: values.durationMin,
    effort: values.rpe === null ? "" : t("rpe", { rpe: `${values.rpe}` }),
    distance: values.distance,
    downhill: values.descent,
    worst: values.painWorst === null ? "" : f.number(values.painWorst),
    stride: yesNo(values.strideChanged),
    sites: f.facts(values.painSites.map(siteWords)),
    spot: yesNo(values.oneSpot),
    date: isDate(values.date) ? f.day(values.date, "year") : values.date,
    note: values.note,
  });
}
