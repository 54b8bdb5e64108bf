import { useTranslations } from "next-intl";
import { useState } from "react";
import { urgencyOf } from "@/lib/engine/danger";
import type { RedFlag } from "@/lib/engine/vocabulary";
import { FieldMessage } from "../ui/field";
import { useFormat } from "../ui/use-format";
import { EmergencyCall } from "../verdict/emergency-call";
import { type Answers, asksDanger, toCheckIn } from "./answers";
import { Choices, useYesNo } from "./choices";
import { DANGER_GROUPS, type DangerGroup, needsPlace } from "./danger-groups";
import type { Asking } from "./questions";

/**
 * The danger signs, one tap away at any soreness. "Nothing alarming" is the preset and costs no tap; sharp or strong pain
 * and a changed stride open them by themselves, and then they must be answered.
 */
export function DangerSigns({
  answers,
  answer,
  open = false,
  error,
}: Omit<Asking, "early"> & {
  /** Open from the start: the athlete pressed "Something is wrong". */
  open?: boolean;
}) {
  const t = useTranslations("checkIn.danger");
  const said = useSaid(answers);
  const [opened, setOpened] = useState(open || answers.redFlags.length > 0);
  const shown = asksDanger(answers) || opened || error("stillNumb") !== undefined;
  // The numbers stand under the group of the first such sign: in sight of the thumb that marked it.
  const emergency = emergencyIn(answers);
  return (
    <div>
      <details
        className="border-danger/50 rounded-xl border px-4"
        open={shown}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary className="min-h-12 py-3 font-semibold">
          {t.rich("summary", {
            said,
            quiet: (chunks) => <span className="text-muted font-normal">{chunks}</span>,
          })}
        </summary>
        <fieldset className="pb-4" aria-invalid={error("redFlags") ? true : undefined}>
          <legend className="sr-only">{t("any")}</legend>
          {error("redFlags") && <FieldMessage>{error("redFlags")}</FieldMessage>}
          <NoSign answers={answers} answer={answer} />
          {DANGER_GROUPS.map(({ group, signs }) => (
            <fieldset key={group} className="mt-2">
              <legend className="text-muted text-sm font-semibold">{t(`group.${group}`)}</legend>
              {signs.map((sign) => (
                <Sign key={sign} sign={sign} answers={answers} answer={answer} />
              ))}
              {signs.includes("numbness") && (
                <StillNumb answers={answers} answer={answer} error={error("stillNumb")} />
              )}
              {group === emergency && (
                <div role="alert" className="my-2 rounded-xl border-2 p-4" data-ground="see-professional">
                  <p className="font-semibold">{t("emergency")}</p>
                  <EmergencyCall />
                </div>
              )}
            </fieldset>
          ))}
        </fieldset>
      </details>
    </div>
  );
}

/** Whether "Nothing alarming" was answered. */
const saidNone = ({ dangerAnswered, redFlags }: Answers) => dangerAnswered && redFlags.length === 0;

/** The group of the first sign that can't wait. */
function emergencyIn(answers: Answers): DangerGroup | undefined {
  const isNow = (sign: RedFlag) =>
    answers.redFlags.includes(sign) && urgencyOf(sign, toCheckIn(answers)) === "now";
  return DANGER_GROUPS.find(({ signs }) => signs.some(isNow))?.group;
}

/** What the folded signs say in one line. */
function useSaid(answers: Answers): string {
  const t = useTranslations("checkIn.danger");
  const body = useTranslations("body");
  const f = useFormat();
  if (answers.redFlags.length) return f.facts(answers.redFlags.map((sign) => body(`sign.${sign}`)));
  return asksDanger(answers) && !saidNone(answers) ? t("toAnswer") : t("none");
}

type Part = Pick<Asking, "answers" | "answer">;

function NoSign({ answers, answer }: Part) {
  const t = useTranslations("checkIn.danger");
  const none = saidNone(answers);
  const mark = () =>
    answer({
      redFlags: [],
      dangerAnswered: !none,
      // A pain at night that was told is no longer: it is asked again.
      ...(answers.nightPain === "yes" && { nightPain: undefined }),
    });
  return (
    <label className="flex min-h-11 items-center gap-3 font-semibold">
      <input
        type="checkbox"
        name="noDanger"
        className="size-6 accent-(--accent)"
        checked={none}
        onChange={mark}
      />
      {t("none")}
    </label>
  );
}

function Sign({ sign, answers, answer }: Part & { sign: RedFlag }) {
  const t = useTranslations("checkIn.danger");
  const body = useTranslations("body");
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
        {sign === "numbness" ? t("numbness") : body(`sign.${sign}`)}
      </span>
    </label>
  );
}

/** A foot that fell asleep and woke again is no danger sign. The style sheet shows the question with the sign. */
function StillNumb({ answers, answer, error }: Part & { error?: string }) {
  const t = useTranslations("checkIn.danger");
  return (
    <div data-when="numb" className="my-2 pl-9">
      <Choices
        name="stillNumb"
        question={t("stillNumb")}
        options={useYesNo()}
        value={answers.stillNumb}
        change={(stillNumb) => answer({ stillNumb })}
        error={error}
      />
    </div>
  );
}
