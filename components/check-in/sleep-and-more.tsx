import { useTranslations } from "next-intl";
import { FieldMessage, inputLook } from "../ui/field";
import { useFormat } from "../ui/use-format";
import { Choices } from "./choices";
import type { Asking } from "./questions";
import { Wellness } from "./wellness";

/** Hours that can be tapped: the first stands for less than 5, the last for 9 and more. */
const SLEEP = [4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5];

/** The night, and what not everybody has something to say about. */
export function SleepAndMore({
  answers,
  answer,
  error,
  note,
  setNote,
  noteError,
}: Omit<Asking, "early"> & { note: string; setNote: (note: string) => void; noteError: string | undefined }) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  const label = (hours: number, i: number) =>
    i === 0 ? t("sleep.less") : i === SLEEP.length - 1 ? t("sleep.more") : f.number(hours, 1);
  return (
    <div data-when="answered" className="space-y-6">
      <Choices
        name="sleepHours"
        question={t("sleep.question")}
        oneRow
        options={SLEEP.map((value, i) => ({ value, label: label(value, i) }))}
        value={answers.sleepHours}
        change={(sleepHours) => answer({ sleepHours })}
        error={error("sleepHours")}
      />
      <details className="border-line rounded-xl border px-4" open={answers.illness !== "none" || undefined}>
        <summary className="min-h-11 py-2.5 font-semibold">
          {t.rich("more", { quiet: (chunks) => <span className="text-muted font-normal">{chunks}</span> })}
        </summary>
        <div className="space-y-5 pb-4">
          <Wellness answers={answers} answer={answer} error={error} />
          <label className="block">
            <span className="mb-1 block font-semibold">{t("note")}</span>
            <textarea
              name="note"
              rows={3}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              className={inputLook}
            />
          </label>
          {noteError && <FieldMessage>{noteError}</FieldMessage>}
        </div>
      </details>
    </div>
  );
}
