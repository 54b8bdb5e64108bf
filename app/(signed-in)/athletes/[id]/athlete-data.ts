import { cache } from "react";
import { currentLocale } from "@/app/locale";
import { readAthleteInParts } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { databaseNow } from "@/db/connection/clock";
import type { Tx } from "@/db/connection/tx";
import { assessmentOn, lastCheckInNote } from "@/db/log/check-ins";
import { clearancesOf } from "@/db/log/clearances";
import { daysOffBetween } from "@/db/log/days-off";
import { flagStory } from "@/db/log/flags";
import { notesOf } from "@/db/log/notes";
import { reactionsOn } from "@/db/pages/reactions";
import { athleteOf } from "@/db/people/people";
import { athletesOf, trainsWith } from "@/db/people/teams";
import { addDays, earlierOf } from "@/lib/calendar";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { engineWords } from "@/lib/engine-words/english";
import { flagTold } from "@/lib/engine-words/told-rows";
import { byName } from "@/lib/names";
import { dateIn, idIn } from "@/lib/page-params";
import { loadRest } from "./athlete-rest";

export type AthleteProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<"day" | "with", string | string[] | undefined>>;
};

/** So many days a page looks back at what was said with a check-in: what is older is on its day. */
const SAID_DAYS = 14;

/** The athlete that is asked for; null where the viewer does not see them. Themselves they see under Today. */
export async function pageOf({ params, searchParams }: AthleteProps) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  if (!id || !can(viewer, "see-athlete", { athleteId: id }) || id === viewer.userId) return null;
  const asked = await searchParams;
  const compared = asked.with === "season" ? "season" : idIn(asked.with);
  const locale = await currentLocale();
  return loadOnce(viewer.userId, id, dateIn(asked.day), compared, viewer.team?.id ?? null, locale);
}

/** What is read of an athlete; `rest` comes later, for what stands below. */
export type AthletePage = NonNullable<Awaited<ReturnType<typeof pageOf>>>;
export type Head = AthletePage["head"];

/** Read once a request, for the page and for the title of its tab. */
const loadOnce = cache(
  (
    viewerId: string,
    id: string,
    day: string | null,
    compared: string | null,
    teamId: string | null,
    locale: string,
  ) =>
    readAthleteInParts(viewerId, (tx) => {
      const now = new Date();
      const asking = athleteOf(tx, id).then((athlete) => athlete && askedOf(athlete, now, day, compared));
      return {
        head: asking.then((asked) => asked && loadHead(tx, asked, { now, teamId, locale })),
        rest: asking.then((asked) => asked && loadRest(tx, id, asked, engineWords(locale, "other"))),
      };
    }),
);

type Asked = {
  athlete: NonNullable<Awaited<ReturnType<typeof athleteOf>>>;
  /** The athlete's own date, and the day of theirs that was asked for. */
  today: string;
  date: string;
  /** "season", or the id of somebody. */
  compared: string | null;
};

function askedOf(athlete: Asked["athlete"], now: Date, day: string | null, compared: string | null): Asked {
  const today = dayOf(now, athlete);
  return { athlete, today, date: earlierOf(day ?? today, today), compared };
}

/** How the athlete stands: what a coach decides by, and who else there is. */
async function loadHead(
  tx: Tx,
  { athlete, today, date, compared }: Asked,
  { now, teamId, locale }: { now: Date; teamId: string | null; locale: string },
) {
  const { id } = athlete;
  const [assessment, flags, clearances, notes, said, team, teams, reactions, at, [away = null]] =
    await Promise.all([
      assessmentOn(tx, id, today),
      flagStory(tx, id),
      clearancesOf(tx, id),
      notesOf(tx, id),
      lastCheckInNote(tx, id, addDays(today, -SAID_DAYS)),
      teamId ? athletesOf(tx, teamId) : [],
      trainsWith(tx, id),
      reactionsOn(tx, id, today),
      databaseNow(tx),
      daysOffBetween(tx, [id], today, today),
    ]);
  const other = team.find((one) => one.id === compared && one.id !== id) ?? null;
  const words = engineWords(locale, "other");
  const days = date === today ? [today] : [today, date];
  const looks = [{ athlete: { id, today }, action: "looked" as const, days }];
  const beside = other && {
    athlete: { id: other.id, today: dayOf(now, other) },
    action: "compared" as const,
  };
  return {
    athlete,
    today,
    date,
    compared: compared === "season" ? compared : (other?.id ?? null),
    other,
    opened: { athleteId: id, at },
    looks: beside ? [...looks, beside] : looks,
    assessment,
    reactions,
    flags: flags.map(({ clause, ...row }) => ({ ...row, flag: flagTold(row.flag, clause, words) })),
    clearances,
    notes,
    said,
    away,
    teams,
    everybody: team.map(({ id, name }) => ({ id, name })).sort((a, b) => byName(a.name, b.name)),
  };
}
