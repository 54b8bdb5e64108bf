import type { FieldError } from "@/lib/engine/input";
import { errorOf, FieldMessage } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import type { Answers } from "./answers";
import { DangerSigns } from "./danger-signs";
import { PainPlace } from "./pain-place";
import { KindOfPain, PainMoving } from "./pain-questions";
import type { Asking } from "./questions";
import { type Before, SameAsBefore } from "./same-as-before";
import { SleepAndMore } from "./sleep-and-more";
import { type HurtSession, PainAfter, SorenessScale } from "./soreness-questions";

/**
 * The morning's questions, each shown only when it matters. Until scripts run (`early`) all of them are on the page, and
 * the style sheet shows them by what is checked: so the form works without scripts.
 */
export function CheckInQuestions({
  answers,
  note,
  hurt,
  before,
  early,
  alarmed,
  errors,
  answer,
  setNote,
}: {
  answers: Answers;
  note: string;
  /** A session of the last 48 hours that hurt. */
  hurt: HurtSession | null;
  before: Before | null;
  early: boolean;
  /** The athlete came to say that something is wrong: the danger signs come first, and open. */
  alarmed: boolean;
  errors: readonly FieldError[];
  answer: (given: Partial<Answers>) => void;
  setNote: (note: string) => void;
}) {
  const { soreness } = answers;
  const answered = soreness !== undefined || early;
  const sore = (soreness !== undefined && soreness > 0) || early;
  const error = (name: string) => errorOf(errors, `answers.${name}`);
  const asking: Asking = { answers, early, answer, error };
  const place = <PainPlace {...asking} />;
  const danger = <DangerSigns answers={answers} answer={answer} open={alarmed} error={error} />;
  return (
    <>
      {alarmed && danger}
      <SorenessScale {...asking} />
      {hurt && answered && <PainAfter {...asking} hurt={hurt} />}
      {sore && !early && before && <SameAsBefore answers={answers} before={before} answer={answer} />}
      {sore && <KindOfPain {...asking} />}
      {sore && place}
      {sore && <PainMoving {...asking} />}
      {!alarmed && answered && <div data-when="answered">{danger}</div>}
      {/* A sign without soreness has its place too: asked where the sign was given. */}
      {!sore && place}
      {answered && (
        <SleepAndMore
          answers={answers}
          answer={answer}
          error={error}
          note={note}
          setNote={setNote}
          noteError={errorOf(errors, "note")}
        />
      )}
      <FormMessage errors={errors} shown={["answers", "note"]} />
      {errorOf(errors, "date") && <FieldMessage>{errorOf(errors, "date")}</FieldMessage>}
    </>
  );
}
