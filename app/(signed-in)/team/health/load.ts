import { readInCare, readTeam } from "@/app/looking";
import type { Viewer } from "@/app/viewer";
import type { Tx } from "@/db/connection/tx";
import { weeklyAnswers } from "@/db/log/weekly-health";
import { teamHealth } from "@/db/pages/health";
import { teamAthletes } from "@/db/people/teams";
import { can } from "@/lib/can";
import type { DayStart } from "@/lib/day-start";
import { type HealthBoard, healthBoard, type Range } from "@/lib/health/board";
import { prevalence } from "@/lib/health/weekly";

type Team = { id: string } & DayStart;

/** The health of a team as its coach sees it, or of those in a professional's care, for the page and its tables alike. */
export async function loadHealth(
  viewer: Viewer,
  team: Team,
  range: Range,
  weekStart: number,
  what: "health" | "health-table",
) {
  const now = new Date();
  const load = async (tx: Tx) => {
    const [athletes, answers] = await Promise.all([
      teamHealth(tx, team.id, range, now),
      weeklyAnswers(tx, teamAthletes(tx, team.id), range.from, range.to),
    ]);
    const board: HealthBoard = healthBoard(athletes, range, weekStart);
    return { board, athletes, rows: athletes, weekly: prevalence(answers) };
  };
  const whole = can(viewer, "see-team", { teamId: team.id });
  const read = whole
    ? await readTeam(viewer.userId, team, what, load)
    : await readInCare(viewer.userId, load);
  return { ...read, whole };
}
