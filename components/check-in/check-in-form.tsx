"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { RED_FLAG_WORDS, RED_FLAGS } from "@/lib/engine/vocabulary";
import type { CheckInForm as Sent } from "@/lib/form-schemas";
import { browserTimeZone } from "../ui/account-fields";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf, FieldMessage, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { type Answers, asksDanger, BLANK, fromCheckIn, missing, toCheckIn } from "./answers";
import { BodyMap } from "./body-map";
import { Choices } from "./choices";
import { useDraft } from "./draft";
import { sorenessWord } from "./soreness-words";
import { Wellness } from "./wellness";

const SLEEP = [4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5];
const NUMBERS = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));

/** The morning's questions, each shown only when it matters. Three taps when nothing hurts. */
export function CheckInForm({
  date,
  revision,
  current,
  note,
  yesterday,
  save,
  whenSaved,
}: {
  date: string;
  revision: number;
  /** The answers being corrected. */
  current?: CheckIn;
  note?: string;
  /** The last check-in, offered as a start. */
  yesterday?: CheckIn;
  save: (form: Sent) => Promise<ActionResult<Assessment>>;
  /** Where to go when saved; stays on the page without it. */
  whenSaved?: string;
}) {
  const router = useRouter();
  const { id: writeId, renew } = useClientId();
  const start = current ? fromCheckIn(current) : BLANK;
  const [answers, setAnswers, clearDraft] = useDraft<Answers>(`check-in-${date}-${revision}`, start);
  const [text, setText, clearNote] = useDraft(`check-in-note-${date}-${revision}`, note ?? "");
  const { send, errors, setErrors, pending, waiting } = useSend(save, {
    retry: true,
    done: () => {
      clearDraft();
      clearNote();
      renew();
      if (whenSaved) router.push(whenSaved);
      router.refresh();
    },
  });
  const build = (): Sent => ({
    writeId,
    date,
    timeZone: browserTimeZone(),
    revision,
    answers: toCheckIn(answers),
    note: text,
  });
  const answer = (given: Partial<Answers>) => {
    setAnswers({ ...answers, ...given });
    setErrors(errors.filter(({ field }) => !Object.keys(given).some((key) => field === `answers.${key}`)));
  };
  const soreness = answers.soreness;
  const sore = soreness !== undefined && soreness > 0;
  const error = (name: string) => errorOf(errors, `answers.${name}`);

  return (
    <form
      className="space-y-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const lacks = missing(answers);
        if (lacks.length) setErrors(lacks);
        else void send(build());
      }}
    >
      {yesterday && !current && soreness === undefined && (
        <Button
          kind="quiet"
          className="w-full"
          onClick={() =>
            setAnswers({
              ...fromCheckIn(yesterday),
              sleepHours: undefined,
              redFlags: [],
              dangerAnswered: false,
            })
          }
        >
          Start from my last answers (soreness {yesterday.soreness})
        </Button>
      )}
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
      {sore && (
        <>
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
          <fieldset>
            <legend className="mb-1 font-semibold">Tap where it hurts</legend>
            <BodyMap sites={answers.sites} change={(sites) => answer({ sites })} />
          </fieldset>
        </>
      )}
      {asksDanger(answers) && <DangerSigns answers={answers} answer={answer} error={error("redFlags")} />}
      {soreness !== undefined && (
        <>
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
                  value={text}
                  onChange={(e) => setText(e.target.value)}
                  className={inputLook}
                />
              </label>
              {errorOf(errors, "note") && <FieldMessage>{errorOf(errors, "note")}</FieldMessage>}
            </div>
          </details>
        </>
      )}
      <FormMessage errors={errors} shown={["answers", "note"]} />
      {errorOf(errors, "date") && <FieldMessage>{errorOf(errors, "date")}</FieldMessage>}
      {soreness !== undefined && (
        <div className="bg-paper/90 sticky bottom-0 -mx-4 px-4 py-3 backdrop-blur">
          <Button type="submit" size="thumb" pending={pending && !waiting}>
            {waiting ? "Send now" : current ? "Save the correction" : "Send"}
          </Button>
        </div>
      )}
    </form>
  );
}

function DangerSigns({
  answers,
  answer,
  error,
}: {
  answers: Answers;
  answer: (given: Partial<Answers>) => void;
  error?: string;
}) {
  const none = answers.dangerAnswered && answers.redFlags.length === 0;
  return (
    <fieldset className="border-danger/50 rounded-xl border p-4">
      <legend className="px-1 font-semibold">Any of these?</legend>
      <div className="grid gap-1">
        {RED_FLAGS.map((flag) => (
          <label key={flag} className="flex min-h-11 items-center gap-3 first-letter:uppercase">
            <input
              type="checkbox"
              name="redFlags"
              value={flag}
              className="size-6 accent-(--see-professional)"
              checked={answers.redFlags.includes(flag)}
              onChange={(event) =>
                answer({
                  dangerAnswered: true,
                  redFlags: event.target.checked
                    ? [...answers.redFlags, flag]
                    : answers.redFlags.filter((given) => given !== flag),
                })
              }
            />
            <span className="first-letter:uppercase">{RED_FLAG_WORDS[flag]}</span>
          </label>
        ))}
        <label className="flex min-h-11 items-center gap-3 font-semibold">
          <input
            type="checkbox"
            className="size-6 accent-(--accent)"
            checked={none}
            onChange={() => answer({ redFlags: [], dangerAnswered: !none })}
          />
          None of these
        </label>
      </div>
      {error && <FieldMessage>{error}</FieldMessage>}
    </fieldset>
  );
}
