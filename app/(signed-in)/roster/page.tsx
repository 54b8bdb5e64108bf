import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { currentLocale } from "@/app/locale";
import { readInCare, readTeam } from "@/app/looking";
import { requireViewer, type Viewer } from "@/app/viewer";
import { AnsweringAround } from "@/components/roster/answering";
import { AskingAround } from "@/components/roster/asking";
import { Counts } from "@/components/roster/counts";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { type LineWords, lineOf } from "@/components/roster/line-of";
import { LineSheet } from "@/components/roster/line-sheet";
import { Live } from "@/components/roster/live";
import { MarkShapes } from "@/components/roster/mark";
import { SearchBox } from "@/components/roster/search-box";
import { Summary } from "@/components/roster/summary";
import { TalkDialog } from "@/components/roster/talk-dialog";
import { WatchList } from "@/components/roster/watch-list";
import { Worklist } from "@/components/roster/worklist";
import { ExampleTeam } from "@/components/sample/example-team";
import { Sample } from "@/components/sample/sample";
import { Link } from "@/components/ui/link";
import { NextStep } from "@/components/ui/next-step";
import { PageWords } from "@/components/ui/page-words";
import { useFormat } from "@/components/ui/use-format";
import { SavedViews } from "@/components/views/saved-views";
import type { Tx } from "@/db/connection/tx";
import { rosterOf } from "@/db/pages/roster";
import { groupsOf } from "@/db/people/groups";
import { viewsOf } from "@/db/people/saved-views";
import type { LocalDate } from "@/lib/calendar";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { engineWords } from "@/lib/engine-words/english";
import { flagTold, headlineTold } from "@/lib/engine-words/told-rows";
import type { EngineWords } from "@/lib/engine-words/values";
import { formatFor } from "@/lib/format/format";
import { answersIn } from "@/lib/roster/needs";
import type { RosterRow } from "@/lib/roster/row";
import { morningSummary } from "@/lib/roster/summary";
import { type RosterView, select, viewFrom, viewHref } from "@/lib/roster/view";
import { easyTarget } from "@/lib/team-settings";
import type { Noun } from "@/lib/words/catalogue";
import { type Words, wordsIn } from "@/lib/words/words";
import { raiseFlagAction } from "../athletes/[id]/actions";
import { removeViewAction, saveViewAction } from "../view-actions";
import { answerAction, nudgeAction, saveTalkAction, sawAction, takeTalkBackAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RosterPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !can(viewer, "see-roster")) redirect("/today");
  const view = viewFrom(await searchParams);
  const locale = await currentLocale();
  const t = wordsIn(locale, "roster");
  const f = formatFor(locale);
  const now = new Date();
  const today = dayOf(now, team);
  const load = async (tx: Tx) => {
    const [rows, groups, views] = await Promise.all([
      rosterOf(tx, team.id, now, team.reminderTime, f.weekStart),
      groupsOf(tx, team.id),
      viewsOf(tx, viewer.userId, "/roster"),
    ]);
    return { rows: rows.map((row) => rowTold(row, engineWords(locale, "other"))), groups, views };
  };
  const page = can(viewer, "see-team")
    ? await readTeam(viewer.userId, team, "roster", load)
    : await readInCare(viewer.userId, load);
  const group = page.groups.find(({ id }) => id === view.group);
  const rows = group ? page.rows.filter(({ id }) => group.athleteIds.includes(id)) : page.rows;
  return (
    <PageWords of={["roster", "views"]}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h1 className="min-w-0 text-xl font-bold tracking-tight wrap-anywhere">
            <bdi>{team.name}</bdi> <span className="text-muted text-base font-normal">{f.day(today)}</span>
          </h1>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {page.rows.length > 0 && <Views views={page.views} view={view} />}
            <Live teamId={team.id} />
          </span>
        </div>
        {page.rows.length > 0 && <Summary lines={morningSummary(rows, t, f)} {...answersIn(rows)} />}
        {page.rows.length > 0 && page.groups.length > 0 && <GroupLinks groups={page.groups} view={view} />}
        {page.rows.length === 0 ? (
          <NobodyYet mayInvite={can(viewer, "invite")} today={today} />
        ) : (
          <Acting viewer={viewer} today={today}>
            <Athletes
              rows={rows}
              view={view}
              target={easyTarget(team)}
              mayFlag={can(viewer, "flag")}
              words={lineWords(locale, viewer, now)}
            />
          </Acting>
        )}
      </div>
    </PageWords>
  );
}

function Views({ views, view }: { views: ComponentProps<typeof SavedViews>["views"]; view: RosterView }) {
  const href = viewHref(view, {});
  return <SavedViews views={views} href={href} save={saveViewAction} remove={removeViewAction} />;
}

/** The dialogs in which coaches answer what a line says: a flag, a word with the athlete, asking for a check-in. */
function Acting({ viewer, today, children }: { viewer: Viewer; today: string; children: ReactNode }) {
  const mayFollowUp = can(viewer, "follow-up");
  return (
    <FlagDialog may={can(viewer, "flag")} today={today} save={raiseFlagAction}>
      <TalkDialog may={mayFollowUp} save={saveTalkAction} takeBack={takeTalkBackAction}>
        <AskingAround may={mayFollowUp} nudge={nudgeAction}>
          <AnsweringAround may={mayFollowUp} save={answerAction} takeBack={takeTalkBackAction}>
            {children}
          </AnsweringAround>
        </AskingAround>
      </TalkDialog>
    </FlagDialog>
  );
}

/** An athlete's row with what the engine says of them in the reader's language. */
const rowTold = (row: RosterRow, words: EngineWords): RosterRow => ({
  ...row,
  headline: headlineTold(row, words),
  flags: row.flags.map((flag) => flagTold(flag, flag.clause ?? null, words)),
});

function GroupLinks({ groups, view }: { groups: readonly { id: string; name: string }[]; view: RosterView }) {
  const t = useTranslations("roster");
  return (
    <nav aria-label={t("group")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {[{ id: null, name: t("everybody") }, ...groups].map(({ id, name }) => (
        <Link
          key={id ?? "all"}
          href={viewHref(view, { group: id })}
          aria-current={view.group === id ? "true" : undefined}
          className="text-muted aria-[current]:text-ink min-h-6 min-w-0 wrap-anywhere underline aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** A team without athletes, or none in care of a professional: the next step, and what it will look like. */
function NobodyYet({ mayInvite, today }: { mayInvite: boolean; today: LocalDate }) {
  const t = useTranslations("roster.empty");
  const who = mayInvite ? "team" : "care";
  return (
    <NextStep
      title={t(`${who}.title`)}
      what={t(`${who}.what`)}
      href={mayInvite ? "/team#invite" : "/team"}
      go={t(`${who}.go`)}
    >
      <Sample title={t(`${who}.sample`)}>
        <ExampleTeam today={today} inCare={!mayInvite} />
      </Sample>
    </NextStep>
  );
}

/** What the lines of a roster are put into words with. */
function lineWords(locale: string, { userId, timeZone }: Viewer, now: Date): LineWords {
  const words = <N extends Noun>(noun: N): Words<N> => wordsIn(locale, noun);
  return {
    roster: words("roster"),
    verdict: words("verdict"),
    flags: words("flags"),
    body: words("body"),
    ladder: words("ladder"),
    load: words("load"),
    intensity: words("intensity"),
    injuries: words("injuries"),
    sessions: words("sessions"),
    plan: words("plan"),
    engine: engineWords(locale, "other"),
    f: formatFor(locale),
    timeZone,
    viewerId: userId,
    now,
  };
}

function Athletes({
  rows,
  view,
  target,
  mayFlag,
  words,
}: {
  rows: readonly RosterRow[];
  view: RosterView;
  /** The share of one that should be easy. */
  target: number;
  mayFlag: boolean;
  words: LineWords;
}) {
  const t = useTranslations("roster");
  const f = useFormat();
  const lines = select(rows, view).map((row) => lineOf(row, words));
  const percent = Math.round(100 * target);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Counts rows={rows} view={view} />
        <SearchBox view={view} />
      </div>
      <MarkShapes />
      {lines.length ? (
        <LineSheet target={percent} saw={sawAction}>
          <Worklist lines={lines} view={view} target={percent} />
        </LineSheet>
      ) : (
        <p className="text-muted py-8 text-center">
          {t.rich("nobodyMatches", {
            link: (chunks) => (
              <Link href="/roster" className="underline">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
      <WatchList rows={rows} />
      <p className="text-muted hidden text-sm lg:block">
        {t.rich(mayFlag ? "keys" : "keysToRead", {
          key: (chunks) => <kbd>{chunks}</kbd>,
          target: f.percent(target),
        })}
      </p>
    </div>
  );
}
