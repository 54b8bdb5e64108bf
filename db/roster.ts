import { addDays, localDate, localTime } from "@/lib/calendar";
import { type RosterFlag, type RosterRow, rosterRow } from "@/lib/roster/row";
import type { Tx } from "./as-viewer";
import { daysOf } from "./athlete-days";
import { openFlags } from "./flags";
import { athletesOf } from "./teams";

/**
 * Every athlete of a team with their day, from the rollup alone. `now` decides each athlete's own date, and whether
 * their check-in was expected by then (`reminderTime`, HH:MM where they are).
 */
export async function rosterOf(
  tx: Tx,
  teamId: string,
  now: Date,
  reminderTime = "24:00",
): Promise<RosterRow[]> {
  const athletes = await athletesOf(tx, teamId);
  const ids = athletes.map(({ id }) => id);
  const utc = localDate(now, "UTC");
  const days = groupBy(await daysOf(tx, ids, addDays(utc, -36), addDays(utc, 1)));
  const flags = groupBy(
    (await openFlags(tx, ids)).map(({ flag }) => ({
      ...flag,
      byCoach: flag.raisedBy !== null,
      acknowledged: flag.acknowledgedAt !== null,
    })),
  );
  return athletes.map((athlete) =>
    rosterRow(
      athlete,
      localDate(now, athlete.timeZone),
      days.get(athlete.id) ?? [],
      (flags.get(athlete.id) ?? []) satisfies RosterFlag[],
      localTime(now, athlete.timeZone) >= reminderTime,
    ),
  );
}

function groupBy<T extends { athleteId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.athleteId);
    if (group) group.push(row);
    else groups.set(row.athleteId, [row]);
  }
  return groups;
}
