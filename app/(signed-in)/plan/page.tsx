import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/app/locale";
import { readTeam } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { DayStrip } from "@/components/plan/day-strip";
import { PlanDialog } from "@/components/plan/plan-dialog";
import type { Stopped } from "@/components/plan/stopped-list";
import { WeekGrid } from "@/components/plan/week-grid";
import { ExamplePlan } from "@/components/sample/example-plan";
import { Sample } from "@/components/sample/sample";
import { buttonLook } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { NextStep } from "@/components/ui/next-step";
import { PageWords } from "@/components/ui/page-words";
import { planWeek } from "@/db/pages/plan";
import { groupsOf } from "@/db/people/groups";
import { addDays, type LocalDate, startOfWeek } from "@/lib/calendar";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";
import { dateIn, idIn } from "@/lib/page-params";
import { isOutIn, type PlanFacts } from "@/lib/plan/advice";
import { type PlanAthlete, stoppedIn } from "@/lib/plan/held";
import { weekFrom } from "@/lib/plan/week";
import { changePlanAction, planAction, setPlanRemovedAction, undoPlansAction } from "./actions";
import { ForMany } from "./for-many";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Group = { id: string; name: string };
const ACTIONS = {
  add: planAction,
  change: changePlanAction,
  remove: setPlanRemovedAction,
  undo: undoPlansAction,
};

export default async function PlanPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !can(viewer, "plan")) redirect("/today");
  const params = await searchParams;
  const t = await getTranslations("plan");
  const f = formatFor(await currentLocale());
  const now = new Date();
  const today = dayOf(now, team);
  const asked = dateIn(params.day) ?? dateIn(params.week) ?? today;
  const first = startOfWeek(asked, f.weekStart);
  const [page, groups] = await readTeam(viewer.userId, team, "plan", (tx) =>
    Promise.all([planWeek(tx, team.id, first, now), groupsOf(tx, team.id)]),
  );
  const days = weekFrom(first);
  const last = days.at(-1) ?? first;
  // A narrow screen shows the day that was asked for, else today, or the first of another week.
  const day = dateIn(params.day) ?? (days.includes(today) ? today : first);
  const group = groups.find(({ id }) => id === idIn(params.group));
  const athletes = group ? page.athletes.filter(({ id }) => group.athleteIds.includes(id)) : page.athletes;
  const ids = new Set(athletes.map(({ id }) => id));
  const facts = page.facts.filter(({ id }) => id !== viewer.userId && ids.has(id));
  const { weekStart } = f;
  return (
    <PageWords of={["plan", "sessions", "verdict"]}>
      <div className="plan-page space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Heading days={t("days", { first: f.day(first), last: f.day(last) })} />
          {page.athletes.length > 0 && (
            <WeekLinks first={first} today={startOfWeek(today, f.weekStart)} group={group} />
          )}
        </div>
        {page.athletes.length === 0 ? (
          <NobodyYet />
        ) : (
          <PlanDialog teamId={team.id} planning={{ facts, first, weekStart }} actions={ACTIONS}>
            <div className="mb-4 flex flex-wrap items-start justify-between gap-3 print:hidden">
              <GroupLinks first={first} groups={groups} group={group} />
              {athletes.length > 0 && (
                <ForMany
                  teamId={team.id}
                  first={first}
                  day={day < today && today <= last ? today : day}
                  group={group}
                  whom={group ? group.name : t("all", { count: athletes.length })}
                  stopped={stoppedOf(athletes, page.facts, viewer.userId, first)}
                />
              )}
            </div>
            <Week page={page} {...{ days, today, day, group, athletes, weekStart }} />
          </PlanDialog>
        )}
      </div>
    </PageWords>
  );
}

/** The days to choose from on a narrow screen, and what is planned on each. */
function Week({
  page,
  days,
  today,
  day,
  group,
  athletes,
  weekStart,
}: {
  page: Awaited<ReturnType<typeof planWeek>>;
  days: readonly LocalDate[];
  today: LocalDate;
  day: LocalDate;
  group: Group | undefined;
  athletes: readonly PlanAthlete[];
  weekStart: number;
}) {
  const { plans, done, facts } = page;
  const [first = today] = days;
  return (
    <>
      <DayStrip days={days} today={today} day={day} href={(date) => hrefOf(first, group, date)} />
      {athletes.length > 0 ? (
        <WeekGrid
          week={{ days, plans, done }}
          facts={facts}
          weekStart={weekStart}
          today={today}
          day={day}
          athletes={athletes}
        />
      ) : (
        <EmptyGroup />
      )}
    </>
  );
}

/** Who should not run in the week from `first` on; nobody plans for themselves. */
function stoppedOf(
  athletes: readonly PlanAthlete[],
  facts: readonly PlanFacts[],
  viewerId: string,
  first: string,
): Stopped[] {
  const out = new Set(facts.filter((one) => isOutIn(one, first)).map(({ id }) => id));
  return athletes.flatMap((athlete) => {
    if (athlete.id === viewerId) return [];
    const why = stoppedIn(athlete, first) ?? (out.has(athlete.id) ? "out" : null);
    return why ? [{ id: athlete.id, name: athlete.name, why }] : [];
  });
}

const hrefOf = (week: string, group: Group | undefined, day?: string) =>
  `/plan?${new URLSearchParams({ week, ...(group && { group: group.id }), ...(day && { day }) })}`;

function Heading({ days }: { days: string }) {
  const t = useTranslations("plan");
  return (
    <h1 className="text-xl font-bold tracking-tight">
      {t("title")} <span className="text-muted text-base font-normal">{days}</span>
    </h1>
  );
}

function WeekLinks({ first, today, group }: { first: string; today: string; group: Group | undefined }) {
  const t = useTranslations("plan");
  const weeks = { before: addDays(first, -7), this: today, next: addDays(first, 7) } as const;
  return (
    <nav aria-label={t("week.label")} className="flex gap-2 print:hidden">
      {(["before", "this", "next"] as const).map((name) => (
        <Link key={name} href={hrefOf(weeks[name], group)} className={buttonLook("quiet")}>
          {t(`week.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function GroupLinks(shown: { first: string; groups: readonly Group[]; group: Group | undefined }) {
  const t = useTranslations("plan");
  return (
    <nav aria-label={t("groups.label")} className="flex flex-wrap gap-2">
      {[undefined, ...shown.groups].map((group) => (
        <Link
          key={group?.id ?? "all"}
          href={hrefOf(shown.first, group)}
          aria-current={shown.group?.id === group?.id ? "true" : undefined}
          className="border-line bg-card aria-[current]:border-accent aria-[current]:bg-accent-soft flex min-h-10 items-center rounded-lg border px-3 text-sm wrap-anywhere aria-[current]:font-semibold"
        >
          {group?.name ?? t("groups.everybody")}
        </Link>
      ))}
      <Link href="/team#groups" className="text-muted flex min-h-10 items-center px-2 text-sm underline">
        {t("groups.edit")}
      </Link>
    </nav>
  );
}

/** A team without athletes: the next step, and what it will look like. */
function NobodyYet() {
  const t = useTranslations("plan");
  return (
    <NextStep title={t("empty.nobody")} what={t("empty.what")} href="/team#invite" go={t("empty.invite")}>
      <Sample title={t("empty.sample")}>
        <ExamplePlan />
      </Sample>
    </NextStep>
  );
}

function EmptyGroup() {
  const t = useTranslations("plan");
  return (
    <p className="text-muted py-8 text-center">
      {t.rich("emptyGroup", {
        link: (chunks) => (
          <Link href="/team#groups" className="underline">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}
