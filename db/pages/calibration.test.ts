import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { asSystem, asViewer, asWriter, readAs } from "../connection/as-viewer";
import { saveCheckIn } from "../log/check-ins";
import { raiseFlag } from "../log/flags";
import { saveSession } from "../log/sessions";
import { setMuted } from "../people/muted-rules";
import { memberships } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { teamCalibration } from "./calibration";

const TODAY = localDate(new Date(), "UTC");
const on = (ago: number) => addDays(TODAY, -ago);

onEachDatabase("a team's calibration", (database) => {
  it("counts what was given, what followed it, and what each rule cost; muted rules and other teams are left out", async () => {
    const team = await testTeam(database(), "C");
    const elsewhere = await testTeam(database(), "E");
    const joinedAt = new Date(`${on(40)}T08:00:00Z`);
    await asSystem(
      (tx) => tx.update(memberships).set({ joinedAt }).where(eq(memberships.userId, team.athlete)),
      database(),
    );
    const answer = (who: string, ago: number, over: Partial<CheckIn> = {}) =>
      asWriter(
        who,
        (tx) =>
          saveCheckIn(tx, who, {
            writeId: uuidv7(),
            date: on(ago),
            today: on(ago),
            note: "",
            revision: 0,
            answers: checkIn(over),
          }),
        database(),
      );
    const run = (who: string, ago: number, rpe: number) =>
      asWriter(
        who,
        (tx) =>
          saveSession(
            tx,
            who,
            {
              id: uuidv7(),
              date: on(ago),
              sport: "run",
              kind: "run",
              durationMin: 40,
              rpe,
              distanceKm: null,
              descentM: null,
              note: "",
              revision: 0,
            },
            on(ago),
          ),
        database(),
      );
    await answer(team.athlete, 9, { soreness: 8 });
    await run(team.athlete, 9, 3);
    await answer(team.athlete, 8, { soreness: 5 });
    await answer(team.athlete, 3);
    await run(team.athlete, 2, 8);
    await run(team.athlete, 1, 8);
    await asViewer(
      team.owner,
      (tx) => setMuted(tx, team.owner, { teamId: team.id, rule: "back-to-back", muted: true }),
      database(),
    );
    await answer(team.athlete, 0);
    await answer(elsewhere.athlete, 1, { gait: "limping" });
    await asViewer(
      team.coach,
      (tx) =>
        raiseFlag(
          tx,
          team.coach,
          team.athlete,
          { id: uuidv7(), severity: "watch", order: null, reason: "Talk", until: null },
          on(7),
        ),
      database(),
    );
    const found = await readAs(team.coach, (tx) => teamCalibration(tx, team.id, TODAY), database());
    expect(found).toMatchObject({ athletes: 2, mornings: 4 });
    const rest = found.followed.find(({ verdict }) => verdict === "rest");
    expect(rest).toMatchObject({ n: 1, change: -3, answered: 1, against: 1, flagged: 1 });
    expect(found.rules.map(({ rule, fired }) => [rule, fired])).toContainEqual(["soreness-band", 2]);
    expect(found.rules.map(({ rule }) => rule)).not.toContain("back-to-back");
    expect(found.quiet.map(({ answered }) => answered)).toEqual([4]);
  });
});
