import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { asSystem, asViewer, asWriter } from "@/db/connection/as-viewer";
import { saveCheckIn } from "@/db/log/check-ins";
import { loadTrends } from "@/db/pages/team-trends";
import { users } from "@/db/schema/people";
import { onEachDatabase } from "@/db/testing/databases";
import { testTeam } from "@/db/testing/people";
import { checkIn } from "@/lib/engine/fixtures";
import { checkInRate, heatRows } from "@/lib/trends/trends";
import { trendsView } from "@/lib/trends/view";

const UTC = { timeZone: "UTC", dayStartsAt: "00:00" };

onEachDatabase("the trends of a team across the date line", (database) => {
  it("show an athlete ahead of the coach on their own day, and expect nothing from before joining", async () => {
    const team = await testTeam(database(), "T");
    const live = (id: string, timeZone: string) =>
      asSystem((tx) => tx.update(users).set({ timeZone }).where(eq(users.id, id)), database());
    await live(team.athlete, "Pacific/Kiritimati");
    await live(team.other, "Pacific/Pago_Pago");
    // Half past ten in the morning in UTC: in Kiritimati it is the next day, in Pago Pago still the one before.
    const now = new Date("2026-05-10T10:30:00Z");
    const date = "2026-05-11";
    await asSystem(
      (tx) =>
        tx.execute(sql`update memberships set joined_at = '2026-05-07T12:00:00Z' where team_id = ${team.id}`),
      database(),
    );
    const write = { writeId: uuidv7(), date, today: date, note: "", revision: 0 };
    await asWriter(
      team.athlete,
      (tx) => saveCheckIn(tx, team.athlete, { ...write, answers: checkIn({ soreness: 3 }) }),
      database(),
    );
    const load = (verdict?: string) =>
      asViewer(
        team.coach,
        (tx) => loadTrends(tx, team.coach, { id: team.id, ...UTC }, trendsView({ verdict }), now),
        database(),
      );
    const { team: days } = await load();
    expect(days.to).toBe(date);
    expect(heatRows(days).map(({ soreness, until }) => [soreness.at(-1), until])).toEqual([
      [3, date],
      [null, "2026-05-09"],
    ]);
    // One of them owes 8 to 11 May, the other 7 to 9 May.
    expect(checkInRate(days).reduce((sum, { expected }) => sum + expected, 0)).toBe(4 + 3);
    expect((await load("easy")).team.athletes.map(({ id }) => id)).toEqual([team.athlete]);
  });
});
