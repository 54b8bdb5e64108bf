import type { FieldError } from "@/lib/engine/input";
import { errorOf, FieldMessage, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import type { Answers } from "./answers";
import { Choices } from "./choices";
import { DangerSigns } from "./danger-signs";
import { PainPlace } from "./pain-place";
import { sorenessWord } from "./soreness-words";
import { Wellness } from "./wellness";

const SLEEP = [4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5];
const NUMBERS = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));

/**
 * The morning's questions, each shown only when it matters. Until scripts run (`early`) all of them are on the page, and
 * the style sheet shows them by what is checked: so the form works without scripts.
 */
export function CheckInQuestions({
  answers,
  note,
  early,
  alarmed,
  errors,
  answer,
  setNote,
}: {
  answers: Answers;
  note: string;
  early: boolean;
  /** The athlete came to say that something is wrong: the danger signs come first, and open. */
  alarmed: boolean;
  errors: readonly FieldError[];
  answer: (given: Partial<Answers>) => void;
  setNote: (note: string) => void;
}) {
  const soreness = answers.soreness;
  const sore = soreness !== undefined && soreness > 0;
  const error = (name: string) => errorOf(errors, `answers.${name}`);
  const place = <PainPlace answers={answers} early={early} answer={answer} error={error} />;
  const danger = <DangerSigns answers={answers} answer={answer} open={alarmed} error={error} />;
  return (
    <>
      {alarmed && danger}
      <Choices
        name="soreness"
        question="How sore are your legs?"
        columns="grid-cols-6 sm:grid-cols-11"
        options={NUMBERS}
        value={soreness}
        change={(value) => answer({ soreness: value })}
        error={error("soreness")}
        hint={
          <p className="text-muted -mt-1 mb-2 min-h-5 text-sm" aria-live="polite">
            {soreness === undefined ? "0 nothing, 10 worst imaginable" : sorenessWord(soreness)}
          </p>
        }
      />
      {(sore || early) && (
        <div data-when="sore" className="space-y-6">
          <Choices
            name="quality"
            question="What kind of pain?"
            options={[
              { value: "dull", label: "Dull", sub: "ache, stiffness" },
              { value: "sharp", label: "Sharp", sub: "stabbing" },
            ]}
            value={answers.quality}
            change={(quality) => answer({ quality })}
            error={error("quality")}
          />
          <Choices
            name="spread"
            question="Where is it?"
            columns="grid-cols-3"
            options={[
              { value: "both-sides", label: "Both legs", sub: "evenly" },
              { value: "one-side", label: "One side" },
              { value: "one-spot", label: "One spot", sub: "one finger" },
            ]}
            value={answers.spread}
            change={(spread) => answer({ spread })}
            error={error("spread")}
          />
        </div>
      )}
      {(sore || early) && place}
      {(sore || early) && (
        <div data-when="sore" className="space-y-6">
          <Choices
            name="withMovement"
            question="As you move, it…"
            columns="grid-cols-2 sm:grid-cols-4"
            options={[
              { value: "eases", label: "Eases" },
              { value: "same", label: "Stays the same" },
              { value: "worsens", label: "Gets worse" },
              { value: "not-tried", label: "Not tried yet" },
            ]}
            value={answers.withMovement}
            change={(withMovement) => answer({ withMovement })}
            error={error("withMovement")}
          />
          <Choices
            name="gait"
            question="Your stride?"
            columns="grid-cols-3"
            options={[
              { value: "normal", label: "Normal" },
              { value: "altered", label: "Changed" },
              { value: "limping", label: "Limping" },
            ]}
            value={answers.gait}
            change={(gait) => answer({ gait })}
            error={error("gait")}
          />
        </div>
      )}
      {!alarmed && (soreness !== undefined || early) && <div data-when="answered">{danger}</div>}
      {/* A sign without soreness has its place too: asked where the sign was given. */}
      {!sore && !early && place}
      {(soreness !== undefined || early) && (
        <div data-when="answered" className="space-y-6">
          <Choices
            name="sleepHours"
            question="Hours of sleep?"
            columns="grid-cols-6 sm:grid-cols-11"
            options={SLEEP.map((value, i) => ({
              value,
              label: i === 0 ? "<5" : i === SLEEP.length - 1 ? "9+" : String(value),
            }))}
            value={answers.sleepHours}
            change={(sleepHours) => answer({ sleepHours })}
            error={error("sleepHours")}
          />
          <details
            className="border-line rounded-xl border px-4"
            open={answers.illness !== "none" || undefined}
          >
            <summary className="min-h-11 py-2.5 font-semibold">
              Ill, or more to say? <span className="text-muted font-normal">optional</span>
            </summary>
            <div className="space-y-5 pb-4">
              <Wellness answers={answers} answer={answer} error={error} />
              <label className="block">
                <span className="mb-1 block font-semibold">Note for your coach</span>
                <textarea
                  name="note"
                  rows={3}
                  maxLength={2000}
                  value={note}
                  onChange={(e) => setNote(e.target.value)}
                  className={inputLook}
                />
              </label>
              {errorOf(errors, "note") && <FieldMessage>{errorOf(errors, "note")}</FieldMessage>}
            </div>
          </details>
        </div>
      )}
      <FormMessage errors={errors} shown={["answers", "note"]} />
      {errorOf(errors, "date") && <FieldMessage>{errorOf(errors, "date")}</FieldMessage>}
    </>
  );
}
