import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type TeamSettings } from "@/lib/team-settings";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rosterOf } from "../pages/roster";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { refused } from "../testing/refused";
import { personOf, todayOfEach } from "./people";
import { addMember, athletesOf, changeTeam, endMembership, membersOf, teamOf, viewerRow } from "./teams";

/** What the viewer brings of each team: the age from which athletes decide for themselves is read where it is set. */
const { consentAge, ...EVERYBODYS } = DEFAULT_SETTINGS;

onEachDatabase("team settings", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let other: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "Night owls");
    other = await testTeam(database(), "Early birds");
  });
  const set = (of: typeof team, values: Partial<TeamSettings>, by = of.owner) =>
    asViewer(
      by,
      (tx) => changeTeam(tx, of.id, { name: "Set", timeZone: "UTC", ...DEFAULT_SETTINGS, ...values }),
      database(),
    );
  const viewer = async (who: string) => {
    const row = await asSystem((tx) => viewerRow(tx, who), database());
    if (!row) throw new Error("gone");
    return row;
  };

  it("begin as they are by default", async () => {
    const [row] = (await viewer(team.athlete)).teams;
    expect(row).toMatchObject(EVERYBODYS);
    expect(await viewer(team.athlete)).toMatchObject({ dayStartsAt: "00:00" });
  });

  it("an owner sets them, and everybody on the team has them", async () => {
    const values = { easyShare: 85, reminderTime: "08:30", dayStartsAt: "03:00", weekStart: 7 } as const;
    await set(team, values);
    for (const who of [team.owner, team.coach, team.athlete])
      expect((await viewer(who)).teams[0]).toMatchObject(values);
    expect((await viewer(other.athlete)).teams[0]).toMatchObject(EVERYBODYS);
    const ageOf = (of: typeof team) => asViewer(of.owner, (tx) => teamOf(tx, of.id), database());
    await set(team, { consentAge: 14 });
    expect(await ageOf(team)).toMatchObject({ consentAge: 14 });
    expect(await ageOf(other)).toMatchObject({ consentAge });
  });

  it.each(["coach", "athlete", "formerCoach"] as const)("a %s may not", async (role) => {
    expect(await refused(set(team, { easyShare: 70 }, team[role]))).toMatchObject({
      message: expect.stringContaining("Only an owner"),
    });
    expect((await viewer(team.owner)).teams[0]).toMatchObject(EVERYBODYS);
  });

  it.each([
    { easyShare: 49 },
    { easyShare: 96 },
    { dayStartsAt: "05:00" },
    { weekStart: 2 },
    { consentAge: 12 },
  ])("the database refuses %j", async (wrong) => {
    await expect(set(team, wrong as Partial<TeamSettings>)).rejects.toMatchObject({
      cause: { code: "23514" },
    });
  });

  it("an athlete's day starts at the latest hour of their teams, also for a coach who sees one of them", async () => {
    await set(team, { dayStartsAt: "01:00" });
    await set(other, { dayStartsAt: "04:00" });
    await asSystem((tx) => addMember(tx, other.id, team.athlete, "athlete"), database());
    expect(await viewer(team.athlete)).toMatchObject({ dayStartsAt: "04:00" });
    const seen = await asViewer(
      team.coach,
      async (tx) => [
        (await athletesOf(tx, team.id)).find(({ id }) => id === team.athlete)?.dayStartsAt,
        (await personOf(tx, team.athlete))?.dayStartsAt,
        (await personOf(tx, team.other))?.dayStartsAt,
      ],
      database(),
    );
    expect(seen).toEqual(["04:00", "04:00", "01:00"]);
    const members = await asSystem((tx) => membersOf(tx, other.id), database());
    const membership = members.find(({ userId }) => userId === team.athlete)?.id ?? "";
    await asViewer(team.athlete, (tx) => endMembership(tx, membership), database());
    expect(await viewer(team.athlete)).toMatchObject({ dayStartsAt: "01:00" });
  });

  it("a coach's own day is none of their team's", async () => {
    await set(team, { dayStartsAt: "04:00" });
    expect(await viewer(team.coach)).toMatchObject({ dayStartsAt: "00:00" });
    expect(await viewer(team.athlete)).toMatchObject({ dayStartsAt: "04:00" });
  });

  // Berlin: summer time begins on 29 March 2026 at 02:00, and ends on 25 October 2026 at 03:00.
  it.each([
    ["a plain night", "2026-05-10T23:30:00Z", "2026-05-10", true],
    ["a plain morning", "2026-05-11T01:30:00Z", "2026-05-11", false],
    ["the night that lacks an hour, until 03:00", "2026-03-29T00:59:59Z", "2026-03-28", true],
    ["the night that lacks an hour, from 03:00", "2026-03-29T01:00:00Z", "2026-03-29", false],
    ["the night that has an hour twice, in the second", "2026-10-25T01:30:00Z", "2026-10-24", true],
    ["the night that has an hour twice, from 03:00", "2026-10-25T02:00:00Z", "2026-10-25", false],
  ])("the roster shows the day that counts: %s", async (_, at, today, late) => {
    await set(team, { dayStartsAt: "03:00" });
    await database().db.execute(sql`update users set time_zone = 'Europe/Berlin' where id = ${team.athlete}`);
    const now = new Date(at);
    const row = await asViewer(
      team.coach,
      async (tx) => (await rosterOf(tx, team.id, now, "09:00")).find(({ id }) => id === team.athlete),
      database(),
    );
    // Whoever has not checked in when the evening's day still counts is as late as they were in the evening.
    expect(row).toMatchObject({ today, late });
    const [each] = await asViewer(team.coach, (tx) => todayOfEach(tx, [team.athlete], now), database());
    expect(each).toEqual({ id: team.athlete, today });
  });
});
