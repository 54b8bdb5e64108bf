import { addDays, earlierOf, localDate } from "@/lib/calendar";
import { type DayStart, dayOf } from "@/lib/day-start";
import { byName } from "@/lib/names";
import { within } from "@/lib/training/owed";
import { teamDays } from "@/lib/trends/trends";
import { rangeOf, type TrendsView, trendsQuery } from "@/lib/trends/view";
import type { Tx } from "../connection/tx";
import { daysOffBetween } from "../log/days-off";
import { groupsOf } from "../people/groups";
import { viewsOf } from "../people/saved-views";
import { athletesOf, teamAthletes } from "../people/teams";
import { byAthlete } from "./by-athlete";
import { trendDays } from "./trends";

/** So many days before the last one the charts of load and place look back, whatever the period. */
const BACK_DAYS = 62;

/**
 * Everything the trends draw of a team, for the page and for its tables alike, up to the latest date that has begun for
 * one of its athletes. The queries travel together.
 */
export async function loadTrends(
  tx: Tx,
  viewerId: string,
  team: { id: string } & DayStart,
  view: TrendsView,
  now: Date,
) {
  // Whichever date it is where the athletes are, it is one of these.
  const utc = localDate(now, "UTC");
  const earliest = rangeOf(view, addDays(utc, -1));
  const [athletes, groups, views, days, off] = await Promise.all([
    athletesOf(tx, team.id),
    groupsOf(tx, team.id),
    viewsOf(tx, viewerId, "/trends"),
    trendDays(
      tx,
      team.id,
      view.group,
      earlierOf(earliest.from, addDays(earliest.to, -BACK_DAYS)),
      addDays(utc, 1),
    ),
    daysOffBetween(tx, teamAthletes(tx, team.id), earliest.from, addDays(utc, 1)),
  ]);
  const offBy = byAthlete(off);
  const own = athletes.map(({ id, name, joinedAt, ...athlete }) => ({
    id,
    name,
    today: dayOf(now, athlete),
    joinedOn: dayOf(joinedAt, athlete),
    off: within(offBy.get(id) ?? []),
  }));
  const today =
    own
      .map(({ today }) => today)
      .sort()
      .at(-1) ?? dayOf(now, team);
  const { from, to } = rangeOf(view, today);
  const group = groups.find(({ id }) => id === view.group);
  const verdicts = new Map(days.map((day) => [`${day.athleteId} ${day.date}`, day.verdict]));
  const shown = own
    .filter(
      ({ id, today }) =>
        (!group || group.athleteIds.includes(id)) &&
        (!view.verdict || verdicts.get(`${id} ${earlierOf(to, today)}`) === view.verdict),
    )
    .sort((a, b) => byName(a.name, b.name));
  // A group, a period or a day without entries has filters to be changed; a team that never had any has not.
  const anything = days.length > 0 || (athletes.length > 0 && trendsQuery(view) !== "");
  return { team: teamDays(shown, days, from, to), athletes, groups, views, group, today, anything };
}
