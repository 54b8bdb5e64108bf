import { useTranslations } from "next-intl";
import type { Viewer } from "@/app/viewer";
import { Fortnight } from "@/components/athlete/fortnight";
import { Section } from "@/components/athlete/sections";
import { ToAskedPart } from "@/components/athlete/to-asked-part";
import { VerdictChanges } from "@/components/athlete/verdict-changes";
import { InjuriesCard } from "@/components/injury/injuries-card";
import { SplitPanel } from "@/components/intensity/split-panel";
import { CoachLadder } from "@/components/ladder/coach-ladder";
import { SessionList } from "@/components/session/session-list";
import { Baselines } from "@/components/story/baselines";
import { Compare } from "@/components/story/compare";
import { StoryPanel } from "@/components/story/story-panel";
import { Card } from "@/components/ui/card";
import { Earlier } from "@/components/ui/earlier";
import { useFormat } from "@/components/ui/use-format";
import { splitPeriods } from "@/lib/athlete-day/intensity";
import type { LocalDate } from "@/lib/calendar";
import { can } from "@/lib/can";
import { ownUsual } from "@/lib/story/own-usual";
import { easyAndHard, easyTarget } from "@/lib/team-settings";
import { saveInjuryAction } from "../../injuries/actions";
import { holdLadderAction, liftHoldsAction } from "../../ladder/actions";
import type { Head } from "./athlete-data";
import type { Rest } from "./athlete-rest";
import { DayInFull } from "./day-in-full";

type Props = { viewer: Viewer; head: Head; mayRecord: boolean };
type Parts = { head: Head; rest: Rest };

/** What stands below how the athlete stands: two weeks, half a year, a day, and what is looked up less often. */
export async function Below({
  viewer,
  head,
  mayRecord,
  rest: reading,
}: Props & { rest: Promise<Rest | null> }) {
  const rest = await reading;
  if (!rest) return null;
  return (
    <div className="space-y-4">
      <WayBack viewer={viewer} head={head} rest={rest} />
      <TwoWeeks head={head} rest={rest} />
      <HalfYear head={head} rest={rest} />
      <Section name="day" bare>
        <DayInFull head={head} rest={rest} />
      </Section>
      <Usual viewer={viewer} head={head} rest={rest} />
      <Section name="injuries" bare>
        <InjuriesCard
          athleteId={head.athlete.id}
          own={false}
          injuries={rest.injuries}
          offers={rest.offers}
          today={head.today}
          mayRecord={mayRecord}
          save={saveInjuryAction}
        />
      </Section>
      <Log rest={rest} />
      <ToAskedPart />
    </div>
  );
}

/** Where the athlete is on the way back; whoever may clear them may slow it down. */
function WayBack({ viewer, head: { athlete, today, teams }, rest: { way } }: Parts & Pick<Props, "viewer">) {
  if (!way) return null;
  const subject = { athleteId: athlete.id, teamIds: teams };
  return (
    <CoachLadder
      athleteId={athlete.id}
      way={way}
      today={today}
      mayHold={can(viewer, "clear", subject)}
      hold={holdLadderAction}
      lift={liftHoldsAction}
    />
  );
}

function TwoWeeks({ head: { athlete, today, date, compared }, rest: { days, sessions, last } }: Parts) {
  const t = useTranslations("athlete.fortnight");
  const f = useFormat();
  const beside = compared ? `&with=${compared}` : "";
  const href = (day: LocalDate) => `/athletes/${athlete.id}?day=${day}${beside}#day`;
  const count = sessions[0]?.all ?? 0;
  return (
    <Section
      name="fortnight"
      aside={last !== today && <span className="text-muted text-sm">{t("upTo", { date: f.day(last) })}</span>}
    >
      <Fortnight days={days} sessions={sessions} last={last} chosen={date} href={href} />
      <p className="text-muted mt-2 mb-1 text-sm">{t("key")}</p>
      {count > 0 && (
        <Earlier label={t("sessions", { count })}>
          <SessionList sessions={sessions} />
        </Earlier>
      )}
    </Section>
  );
}

function HalfYear({ head: { athlete, date, compared, other, everybody }, rest: { story } }: Parts) {
  const t = useTranslations("athlete");
  const others = everybody.filter(({ id }) => id !== athlete.id);
  return (
    <Section name="timeline" aside={<Compare value={compared ?? ""} others={others} />}>
      <StoryPanel
        days={story}
        selected={date}
        otherName={other?.name ?? (compared === "season" ? t("season") : null)}
      />
    </Section>
  );
}

function Usual({ viewer, head: { today }, rest: { days } }: Parts & Pick<Props, "viewer">) {
  const t = useTranslations("athlete");
  const f = useFormat();
  return (
    <Section name="usual" bare>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t("baseline")}>
          <Baselines {...ownUsual(days, today)} />
        </Card>
        <Card title={t("split", easyAndHard(viewer.team))}>
          <SplitPanel periods={splitPeriods(days, today, f.weekStart)} target={easyTarget(viewer.team)} />
        </Card>
      </div>
    </Section>
  );
}

function Log({ rest: { changes } }: Pick<Parts, "rest">) {
  const t = useTranslations("athlete");
  return (
    <Section name="log">
      <Earlier label={t("changes", { count: changes.length })}>
        <VerdictChanges changes={changes} />
      </Earlier>
    </Section>
  );
}
