import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { requireViewer, type Viewer } from "@/app/viewer";
import { CheckInForm } from "@/components/check-in/check-in-form";
import { MissedDays } from "@/components/check-in/missed-days";
import { SomethingWrong } from "@/components/check-in/something-wrong";
import { FlagNotice } from "@/components/flag/flag-notice";
import { NudgeNotice } from "@/components/flag/nudge-notice";
import { WeeklyQuestion } from "@/components/health/weekly-question";
import { SamePairs } from "@/components/imports/same-pairs";
import { InjuriesCard } from "@/components/injury/injuries-card";
import { InstallHint } from "@/components/install/install-hint";
import { StepScope } from "@/components/ladder/step-scope";
import { OwnLive } from "@/components/live/own-live";
import { NoteThread } from "@/components/note/note-thread";
import { PlannedCard } from "@/components/plan/planned-card";
import { EarlierInjury } from "@/components/story/earlier-injury";
import { LocalDay } from "@/components/ui/local-day";
import { PageWords } from "@/components/ui/page-words";
import { Said } from "@/components/ui/said";
import { SAVED } from "@/components/ui/saved-in-address";
import { useFormat } from "@/components/ui/use-format";
import { Arrived } from "@/components/verdict/arrived";
import { isPressing, urgencyIn } from "@/components/verdict/urgency";
import { useEngineWords } from "@/components/verdict/use-engine-words";
import { type LocalDate, type PartOfDay, partOfDay } from "@/lib/calendar";
import { can, isAthlete } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { toldAnew } from "@/lib/engine-words/in-words";
import { inForce } from "@/lib/flags/in-force";
import { openSunday } from "@/lib/health/weekly";
import { isOpen } from "@/lib/injuries/episode";
import { missedDays } from "@/lib/missed-days";
import { addNoteAction, removeNoteAction } from "../athletes/[id]/actions";
import { joinSessionsAction, keepBothAction } from "../import/actions";
import { saveInjuryAction } from "../injuries/actions";
import { acknowledgeFlagAction, answerInjuryAction, saveCheckInAction } from "./actions";
import { Answered } from "./answered";
import { Chosen } from "./chosen";
import { ConsentLacks, YearAsked } from "./consent-lacks";
import { LastSessions } from "./last-sessions";
import { Begun, OnTheWay, Visit } from "./on-the-way";
import { oneQuestion, openQuestions } from "./one-question";
import { loadToday, type Today } from "./today-data";
import { answerWeeklyAction } from "./weekly-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkIn.today"))("title") };
}

type Props = { searchParams: Promise<{ [SAVED]?: string | string[] }> };

export default async function TodayPage({ searchParams }: Props) {
  const kept = (await searchParams)[SAVED] === "session";
  const viewer = await requireViewer();
  if (viewer.consent) return <ConsentLacks viewer={viewer} />;
  const now = new Date();
  const today = dayOf(now, viewer);
  const day = await loadToday(viewer, today);
  const part = partOfDay(now, viewer.timeZone);
  return (
    <PageWords
      of={[
        "body",
        "checkIn",
        "feelCheck",
        "flags",
        "notes",
        "offline",
        "plan",
        "reminders",
        "sessions",
        "story",
        "verdict",
      ]}
    >
      <div className="mx-auto max-w-xl space-y-5">
        {/* What others make of it comes by itself, and not under the hand that answers. */}
        {day.checkIn && <OwnLive drawnAt={now.getTime()} />}
        <StepScope>
          <Day viewer={viewer} part={part} today={today} day={day} kept={kept} />
        </StepScope>
        {viewer.asksYear && (
          <PageWords of={["consent"]}>
            <YearAsked {...day} />
          </PageWords>
        )}
      </div>
    </PageWords>
  );
}

type DayProps = {
  viewer: Viewer;
  part: PartOfDay;
  today: LocalDate;
  day: Today;
  /** A session was just saved without scripts. */
  kept: boolean;
};

function Day({ viewer, part, today, day, kept }: DayProps) {
  const t = useTranslations("checkIn.today");
  const sessions = useTranslations("sessions.form");
  const words = useEngineWords("athlete");
  const { checkIn, assessment } = day;
  const output = checkIn ? assessment?.output : undefined;
  const pressing = output !== undefined && isPressing(output);
  const emergency = output !== undefined && urgencyIn(output) === "now";
  const begun = day.everOnTheWay && (
    <PageWords of={["checkIn", "ladder"]}>
      <Begun {...day} today={today} output={output ?? null} />
    </PageWords>
  );
  const asked = pressing || !isAthlete(viewer) ? null : oneQuestion(openQuestions(day, today), !day.before);
  return (
    <>
      <LocalDay shown={today} known={viewer.timeZone} />
      <Heading part={part} today={today} answered={checkIn !== null} />
      <Said words={kept ? sessions("savedPlain") : null} />
      {!emergency && <MissedDays days={missedDays(day.before?.date ?? null, today)} />}
      {!isAthlete(viewer) && can(viewer, "see-roster") && (
        <p className="text-muted text-sm">{t("notAthlete")}</p>
      )}
      {/* An emergency comes before what the coach asks. */}
      {!emergency && <CoachAsks flags={day.flags} today={today} />}
      {!checkIn && day.nudge && <NudgeNotice nudge={day.nudge} />}
      <Arrived given={assessment?.id ?? null} says={output ? toldAnew(output, words).headline : ""} />
      {day.visit && <Visit {...day.visit} />}
      {!emergency && begun}
      {checkIn && assessment ? (
        <Answered {...day} today={today} timeZone={viewer.timeZone} assessment={assessment} />
      ) : (
        <Open {...day} today={today} />
      )}
      {emergency && begun}
      {!emergency && day.everOnTheWay && (
        <PageWords of={["checkIn", "ladder"]}>
          <OnTheWay {...day} today={today} output={output ?? null} />
        </PageWords>
      )}
      {!checkIn && (
        <PlannedCard plans={day.plans} assessment={null} reader="athlete" standing={day.standing} />
      )}
      {!emergency && day.pairs.length > 0 && (
        <PageWords of={["imports"]}>
          <SamePairs pairs={day.pairs} join={joinSessionsAction} keep={keepBothAction} />
        </PageWords>
      )}
      {!emergency && <LastSessions today={today} sessions={day.sessions} />}
      {!emergency && hasInjuries(day, today) && (
        <Injuries athleteId={viewer.userId} injuries={day.injuries} offers={day.offers} today={today} />
      )}
      {!emergency && <WeeklyAsked viewer={viewer} today={today} weekly={day.weekly} />}
      {asked === "install" && <InstallHint today={today} />}
      {asked === "injury" && <EarlierInjury writeId={uuidv7()} save={answerInjuryAction} />}
      {isAthlete(viewer) && !emergency && <Chosen {...day} today={today} asks={asked === "reminder"} />}
      {(isAthlete(viewer) || day.notes.length > 0) && <Notes me={viewer.userId} notes={day.notes} />}
    </>
  );
}

function Notes({ me, notes }: Pick<Today, "notes"> & { me: string }) {
  const t = useTranslations("checkIn.today");
  const to = { athleteId: me, viewerId: me, writeId: uuidv7(), title: t("notes") };
  return <NoteThread notes={notes} add={addNoteAction} remove={removeNoteAction} {...to} />;
}

/** What coaches ask for, as long as it holds. */
function CoachAsks({ flags, today }: Pick<Today, "flags"> & { today: LocalDate }) {
  return flags
    .filter(({ flag }) => !flag.byEngine && inForce(flag, today))
    .map(({ flag, raisedByName }) => (
      <FlagNotice key={flag.id} flag={flag} by={raisedByName} acknowledge={acknowledgeFlagAction} />
    ));
}

function Injuries(of: Pick<Today, "injuries" | "offers"> & { athleteId: string; today: LocalDate }) {
  return (
    <PageWords of={["body", "injuries"]}>
      <InjuriesCard own brief save={saveInjuryAction} {...of} />
    </PageWords>
  );
}

/** The weekly question, while its Sunday is open and nobody has answered it. */
function WeeklyAsked({
  viewer,
  today,
  weekly,
}: Pick<Today, "weekly"> & { viewer: Viewer; today: LocalDate }) {
  const sunday = openSunday(today);
  if (!sunday || !asksWeekly(viewer) || weekly.length > 0) return null;
  return (
    <PageWords of={["health"]}>
      <WeeklyQuestion sunday={sunday} save={answerWeeklyAction} />
    </PageWords>
  );
}

/** Whether a team that somebody trains with asks the weekly question. */
const asksWeekly = ({ teams }: Viewer) =>
  teams.some(({ roles, healthQuestion }) => healthQuestion && roles.includes("athlete"));

/** Whether something is open, or the mornings give a reason to record it. */
const hasInjuries = ({ injuries, offers }: Today, today: LocalDate) =>
  offers.length > 0 || injuries.some((injury) => isOpen(injury, today));

function Heading({ part, today, answered }: { part: PartOfDay; today: LocalDate; answered: boolean }) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  return (
    <h1 className="flex items-baseline justify-between text-xl font-bold tracking-tight">
      <span>{answered ? t("today.title") : t(`greeting.${part}`)}</span>
      <span className="text-muted text-base font-normal">{f.day(today)}</span>
    </h1>
  );
}

/** The day whose check-in is still to come. */
function Open({ today, before, hurt }: Pick<Today, "before" | "hurt"> & { today: LocalDate }) {
  return (
    <>
      <p>
        <SomethingWrong date={today} />
      </p>
      <CheckInForm
        key={today}
        date={today}
        revision={0}
        writeId={uuidv7()}
        before={before}
        hurt={hurt}
        save={saveCheckInAction}
      />
    </>
  );
}
