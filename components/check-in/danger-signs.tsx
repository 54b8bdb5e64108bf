import { useState } from "react";
import { urgencyOf } from "@/lib/engine/danger";
import { RED_FLAG_WORDS, type RedFlag } from "@/lib/engine/vocabulary";
import { FieldMessage } from "../ui/field";
import { EmergencyCall } from "../verdict/emergency-call";
import { type Answers, asksDanger, toCheckIn } from "./answers";
import { Choices, YES_NO } from "./choices";
import { DANGER_GROUPS, needsPlace } from "./danger-groups";

/**
 * The danger signs, one tap away at any soreness. "Nothing alarming" is the preset and costs no tap; sharp or strong pain
 * and a changed stride open them by themselves, and then they must be answered.
 */
export function DangerSigns({
  answers,
  answer,
  open = false,
  error,
}: {
  answers: Answers;
  answer: (given: Partial<Answers>) => void;
  /** Open from the start: the athlete pressed "Something is wrong". */
  open?: boolean;
  error: (name: string) => string | undefined;
}) {
  const must = asksDanger(answers);
  const [opened, setOpened] = useState(open || answers.redFlags.length > 0);
  const shown = must || opened || error("stillNumb") !== undefined;
  const none = answers.dangerAnswered && answers.redFlags.length === 0;
  const isNow = (sign: RedFlag) =>
    answers.redFlags.includes(sign) && urgencyOf(sign, toCheckIn(answers)) === "now";
  // The numbers stand under the group of the first such sign: in sight of the thumb that marked it.
  const emergency = DANGER_GROUPS.find(({ signs }) => signs.some(isNow))?.title;
  const said = answers.redFlags.length
    ? answers.redFlags.map((sign) => RED_FLAG_WORDS[sign]).join(", ")
    : must && !none
      ? "to answer"
      : "Nothing alarming";
  return (
    <div>
      <details
        className="border-danger/50 rounded-xl border px-4"
        open={shown}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary className="min-h-12 py-3 font-semibold">
          Danger signs: <span className="text-muted font-normal">{said}</span>
        </summary>
        <fieldset className="pb-4">
          <legend className="sr-only">Any of these?</legend>
          <label className="flex min-h-11 items-center gap-3 font-semibold">
            <input
              type="checkbox"
              name="noDanger"
              className="size-6 accent-(--accent)"
              checked={none}
              onChange={() =>
                answer({
                  redFlags: [],
                  dangerAnswered: !none,
                  // A pain at night that was told is no longer: it is asked again.
                  ...(answers.nightPain === "yes" && { nightPain: undefined }),
                })
              }
            />
            Nothing alarming
          </label>
          {DANGER_GROUPS.map(({ title, signs }) => (
            <fieldset key={title} className="mt-2">
              <legend className="text-muted text-sm font-semibold">{title}</legend>
              {signs.map((sign) => (
                <Sign key={sign} sign={sign} answers={answers} answer={answer} />
              ))}
              {signs.includes("numbness") && (
                <StillNumb answers={answers} answer={answer} error={error("stillNumb")} />
              )}
              {title === emergency && (
                <div role="alert" className="my-2 rounded-xl border-2 p-4" data-ground="see-professional">
                  <p className="font-semibold">This can be an emergency. Do not wait for the form.</p>
                  <EmergencyCall />
                </div>
              )}
            </fieldset>
          ))}
        </fieldset>
      </details>
      {error("redFlags") && <FieldMessage>{error("redFlags")}</FieldMessage>}
    </div>
  );
}

type Part = { answers: Answers; answer: (given: Partial<Answers>) => void };

function Sign({ sign, answers, answer }: Part & { sign: RedFlag }) {
  const night = sign === "night-pain";
  const mark = (on: boolean) =>
    answer({
      dangerAnswered: true,
      redFlags: on ? [...answers.redFlags, sign] : answers.redFlags.filter((given) => given !== sign),
      ...(night && { nightPain: on ? ("yes" as const) : ("no" as const) }),
    });
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name="redFlags"
        value={sign}
        data-placed={needsPlace(sign) ? "" : undefined}
        className="size-6 shrink-0 accent-(--see-professional)"
        checked={answers.redFlags.includes(sign)}
        onChange={(event) => mark(event.target.checked)}
      />
      <span className="first-letter:uppercase">
        {sign === "numbness" ? "Numbness or tingling" : RED_FLAG_WORDS[sign]}
      </span>
    </label>
  );
}

/** A foot that fell asleep and woke again is no danger sign. The style sheet shows the question with the sign. */
function StillNumb({ answers, answer, error }: Part & { error?: string }) {
  return (
    <div data-when="numb" className="my-2 pl-9">
      <Choices
        name="stillNumb"
        question="Is it still there now?"
        options={YES_NO}
        value={answers.stillNumb}
        change={(stillNumb) => answer({ stillNumb })}
        error={error}
      />
    </div>
  );
}
