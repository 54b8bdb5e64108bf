import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import { SomethingWrong } from "@/components/check-in/something-wrong";
import { FeelCheck } from "@/components/feel-check/feel-check";
import { SeenForm } from "@/components/flag/seen-form";
import { GuidedStep } from "@/components/ladder/guided-step";
import { IllnessSteps, illnessDay } from "@/components/ladder/illness-steps";
import { PhoneSaid } from "@/components/phone/phone-said";
import { PlannedCard } from "@/components/plan/planned-card";
import { buttonLook } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { Reactions } from "@/components/verdict/reactions";
import { isPressing, urgencyIn, waitsForCare } from "@/components/verdict/urgency";
import { VerdictCard } from "@/components/verdict/verdict-card";
import type { LocalDate } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import type { Way } from "@/lib/ladder/way";
import { saveStepAction } from "../ladder/actions";
import { recordOwnClearanceAction, saveFeelCheckAction } from "./actions";
import type { Today } from "./today-data";

/** Whether today's verdict lets the step be done that is due. */
export const isDue = (way: Way, { instead }: Assessment): boolean =>
  way.ladder.status === "step" && instead.code === "ladder-step";

/** The day once its check-in is there: the verdict, and what follows from it. */
export function Answered({
  today,
  assessment,
  feel,
  days,
  plans,
  way,
  reactions,
  timeZone,
}: Pick<Today, "feel" | "days" | "plans" | "way" | "reactions"> & {
  today: LocalDate;
  /** Where the athlete is. */
  timeZone: string;
  assessment: NonNullable<Today["assessment"]>;
}) {
  const { output, verdict } = assessment;
  const runs = verdict === "train" || verdict === "easy";
  const due = way && isDue(way, output) ? way : null;
  const illDay = illnessDay(output.reasons);
  return (
    <>
      <PhoneSaid date={today} verdict={verdict} />
      <VerdictCard
        reader="athlete"
        assessment={output}
        reacted={
          <Reactions {...reactions} urgent={isPressing(output)} reader="athlete" timeZone={timeZone} />
        }
        soreness={days.flatMap(({ date, soreness }) => (soreness === null ? [] : [{ date, soreness }]))}
      >
        {due && (
          <PageWords of={["checkIn", "ladder"]}>
            <GuidedStep
              date={today}
              ladderId={due.begun.id}
              stage={due.ladder.stage}
              minutes={output.instead.durationMin[1]}
              writeId={uuidv7()}
              save={saveStepAction}
            />
          </PageWords>
        )}
        {!due && (runs || feel) && (
          <FeelCheck date={today} writeId={uuidv7()} given={feel} save={saveFeelCheckAction} />
        )}
      </VerdictCard>
      {illDay !== null && !isPressing(output) && <IllnessSteps day={illDay} />}
      {(waitsForCare(output) || way) && !isPressing(output) && (
        <SeenForm today={today} writeId={uuidv7()} save={recordOwnClearanceAction} />
      )}
      {!isPressing(output) && <PlannedCard plans={plans} assessment={output} reader="athlete" />}
      <Next today={today} emergency={urgencyIn(output) === "now"} step={due !== null} />
    </>
  );
}

/** What to do next; a step of the way back comes before any other session; in an emergency nothing but to correct the check-in. */
function Next({ today, emergency, step }: { today: LocalDate; emergency: boolean; step: boolean }) {
  const t = useTranslations("checkIn.today");
  const sessions = useTranslations("sessions.page");
  return (
    <p className="flex flex-wrap gap-3">
      {!emergency && (
        <Link href={`/sessions/new?date=${today}`} className={buttonLook(step ? "quiet" : "primary")}>
          {sessions("log")}
        </Link>
      )}
      <Link href={`/check-ins/${today}`} className={buttonLook("quiet")}>
        {t("correct")}
      </Link>
      {!emergency && <SomethingWrong date={today} />}
    </p>
  );
}
