import { useTranslations } from "next-intl";
import type { Told } from "@/lib/roster/answers";
import type { Reader } from "@/lib/words/reader";
import { useFormat } from "../ui/use-format";
import { type Alerted, alarmWords } from "./alarm-words";

/** What others made of a day: who has seen it and when, and what coaches said; null where nobody's name is known any more. */
export type Reacted = {
  seen: readonly { by: string | null; at: Date }[];
  answers: readonly { id: string; told: Told; word: string; by: string | null; at: Date }[];
  /** Who was told of an urgent sign. */
  alert: Alerted | null;
};

/** Who has seen a day, who was told of it, and what was said to the athlete about it, by the athlete's clock; nothing where nobody reacted. */
export function Reactions({
  seen,
  answers,
  alert,
  urgent,
  reader,
  timeZone,
}: Reacted & {
  /** Whether the day's verdict asks for somebody now or today. */
  urgent: boolean;
  reader: Reader;
  timeZone: string;
}) {
  const t = useTranslations("verdict");
  const f = useFormat();
  const alarm = urgent && alert ? alarmWords(alert, reader, t, f, timeZone) : [];
  if (seen.length + answers.length + alarm.length === 0) return null;
  const who = (by: string | null, at: Date) => ({
    hasBy: by === null ? ("no" as const) : ("yes" as const),
    by: by ?? "",
    time: f.time(at, timeZone),
  });
  return (
    <section aria-label={t("reactions.label")} className="space-y-2 py-3 wrap-anywhere">
      {alarm.map((words) => (
        <p key={words} className="font-semibold">
          {words}
        </p>
      ))}
      {answers.map(({ id, told, word, by, at }) => (
        <p key={id}>
          <q className="font-semibold" dir="auto">
            {t("reactions.answer", { told, word })}
          </q>{" "}
          <span className="text-muted text-sm">{t("reactions.from", who(by, at))}</span>
        </p>
      ))}
      {seen.map(({ by, at }) => (
        <p key={`${by} ${at.getTime()}`} className="text-muted text-sm">
          <span aria-hidden="true">✓ </span>
          {t("reactions.seen", who(by, at))}
        </p>
      ))}
    </section>
  );
}
