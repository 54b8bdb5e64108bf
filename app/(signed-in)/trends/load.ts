import type { Tx } from "@/db/as-viewer";
import { groupsOf } from "@/db/groups";
import { viewsOf } from "@/db/saved-views";
import { athletesOf } from "@/db/teams";
import { trendDays } from "@/db/trends";
import { addDays, earlierOf } from "@/lib/calendar";
import { byName } from "@/lib/names";
import { teamDays } from "@/lib/trends/trends";
import { rangeOf, type TrendsView } from "@/lib/trends/view";

/** So many days before the last one the charts of load and place look back, whatever the period. */
const BACK_DAYS = 62;

/** Everything the trends draw of a team, for the page and for its tables alike. The queries travel together. */
export async function loadTrends(tx: Tx, viewerId: string, teamId: string, view: TrendsView, today: string) {
  const { from, to } = rangeOf(view, today);
  const earliest = addDays(to, -BACK_DAYS);
  const [athletes, groups, views, days] = await Promise.all([
    athletesOf(tx, teamId),
    groupsOf(tx, teamId),
    viewsOf(tx, viewerId, "/trends"),
    trendDays(tx, teamId, view.group, earlierOf(from, earliest), to),
  ]);
  const group = groups.find(({ id }) => id === view.group);
  const last = new Map(days.filter(({ date }) => date === to).map((day) => [day.athleteId, day.verdict]));
  const shown = athletes
    .filter(
      ({ id }) =>
        (!group || group.athleteIds.includes(id)) && (!view.verdict || last.get(id) === view.verdict),
    )
    .sort((a, b) => byName(a.name, b.name));
  return { team: teamDays(shown, days, from, to), athletes, groups, views, group };
}
