import { readAthlete } from "@/app/looking";
import type { Viewer } from "@/app/viewer";
import type { Start } from "@/components/injury/start";
import { injuriesOf } from "@/db/log/injuries";
import { entryOf } from "@/db/log/ladder-entry";
import { wayOf } from "@/db/log/ladder-ways";
import { athleteOf } from "@/db/people/people";
import { trainsWith } from "@/db/people/teams";
import { daysOf } from "@/db/verdict/athlete-days";
import { addDays, type LocalDate } from "@/lib/calendar";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import type { Injury } from "@/lib/injuries/episode";
import type { Episode } from "@/lib/injuries/vocabulary";

/** So many days before an episode's page opens are looked at for pain at its place. */
const PAIN_DAYS = 400;

/** An athlete's episodes with the mornings behind them; null where the viewer does not see the athlete. */
export function loadInjuries(viewer: Viewer, athleteId: string, injuryId: string | null = null) {
  return readAthlete(viewer.userId, async (tx) => {
    const utc = new Date().toISOString().slice(0, 10);
    const own = viewer.userId === athleteId;
    const ownToday = dayOf(new Date(), viewer);
    const [athlete, injuries, days, teams, way, entry] = await Promise.all([
      athleteOf(tx, athleteId),
      injuriesOf(tx, athleteId),
      daysOf(tx, [athleteId], addDays(utc, -PAIN_DAYS), addDays(utc, 1)),
      trainsWith(tx, athleteId),
      own ? wayOf(tx, athleteId, ownToday) : null,
      own ? entryOf(tx, athleteId, ownToday, injuryId) : null,
    ]);
    if (!athlete) return null;
    const today = dayOf(new Date(), athlete);
    return {
      athlete,
      injuries,
      days,
      today,
      // Where the way back would begin; nothing to offer to whoever is on one.
      entry: way === null || way.ladder.status === "through" ? entry : null,
      role: roleOf(viewer, athleteId, teams),
      looks: [{ athlete: { id: athleteId, today }, action: "looked" as const }],
    };
  });
}

/** As whom the viewer writes about an athlete. */
function roleOf(viewer: Viewer, athleteId: string, teams: readonly string[]) {
  if (viewer.userId === athleteId) return "own" as const;
  const coaches = can(viewer, "flag", { athleteId, teamIds: teams });
  return coaches ? ("coach" as const) : ("professional" as const);
}

/** What the form of a known episode begins with. */
export function startOf(injury: Injury): Start {
  const [word] = injury.told;
  return {
    ...injury,
    kind: word?.kind ?? null,
    diagnosis: word?.diagnosis ?? "",
    shared: word?.shared ?? false,
  };
}

/** What the form of a new episode begins with: the one that came back, or nothing but its day. */
export function newStart(id: string, what: Episode, today: LocalDate, again: Injury | null): Start {
  return {
    id,
    revision: 0,
    what,
    onset: today,
    mode: null,
    region: again?.region ?? null,
    side: again?.side ?? null,
    course: again ? "recurrent" : "new",
    earlier: again?.id ?? null,
    during: null,
    firstSeenBy: null,
    restriction: "modified",
    expectedOn: null,
    returnedOn: null,
    nextVisit: null,
    kind: again?.told[0]?.kind ?? null,
    diagnosis: "",
    shared: false,
  };
}
