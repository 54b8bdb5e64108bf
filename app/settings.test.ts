import { afterAll, beforeAll, expect, it, vi } from "vitest";

import type { Database } from "@/db/connection/tx";
import { viewerRow } from "@/db/people/teams";
import { testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { checkIn } from "@/lib/engine/fixtures";
import { DEFAULT_SETTINGS } from "@/lib/team-settings";
import { as, load, pretendFramework } from "./testing/visits";

type Action = (input: unknown, form?: FormData) => Promise<{ ok: boolean; errors?: { field: string }[] }>;

let database: Database;
let team: Awaited<ReturnType<typeof testTeam>>;
let actions: Record<string, Action>;
beforeAll(async () => {
  database = await embeddedDatabase();
  team = await testTeam(database, "Settings");
  pretendFramework(database);
  const files = ["account", "team", "today"].map((name) => load(`(signed-in)/${name}/actions.ts`));
  actions = Object.assign({}, ...(await Promise.all(files))) as Record<string, Action>;
});
afterAll(async () => {
  vi.useRealTimers();
  vi.doUnmock("@/app/viewer");
  await database.close();
});
const does = (who: string, name: string, input: unknown, form?: FormData) =>
  as(who, async () => await (actions[name] as Action)(input, form));
const localeOf = (who: string) =>
  as(who, async () => ((await load("locale.ts")).currentLocale as () => Promise<string>)());

const PROFILE = {
  name: "Ann",
  timeZone: "auto",
  language: "",
  units: "",
  weekStart: "",
  experience: "regular",
  country: "auto",
};

it("what a person chooses decides how their pages are written", async () => {
  expect(await localeOf(team.athlete)).toBe("en-u-fw-mon-ms-metric");
  const chosen = { ...PROFILE, units: "imperial", weekStart: "6" };
  expect(await does(team.athlete, "changeProfileAction", chosen)).toMatchObject({ ok: true });
  expect(await localeOf(team.athlete)).toBe("en-u-fw-sat-ms-ussystem");
  expect(await does(team.athlete, "changeProfileAction", PROFILE)).toMatchObject({ ok: true });
  expect(await localeOf(team.athlete)).toBe("en-u-fw-mon-ms-metric");
});

it("a form posted without scripts, which has no language to choose, says the same", async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...PROFILE, units: "imperial", weekStart: "7" }))
    if (name !== "language") form.set(name, value);
  expect(await does(team.other, "changeProfileAction", null, form)).toMatchObject({ ok: true });
  expect(await localeOf(team.other)).toBe("en-u-fw-sun-ms-ussystem");
});

it.each(["units", "weekStart", "language"])(
  "a %s that is not in its list is refused by name",
  async (field) => {
    const refused = await does(team.coach, "changeProfileAction", { ...PROFILE, [field]: "3" });
    expect(refused).toMatchObject({ ok: false, status: 422, errors: [{ field }] });
  },
);

const SETTINGS = { name: "Settings", timeZone: "UTC", ...DEFAULT_SETTINGS };
const setTeam = (values: object, by = team.owner) =>
  does(by, "changeTeamAction", { ...SETTINGS, teamId: team.id, ...values });

it("a team's first day of the week holds for whoever chose none", async () => {
  expect(await setTeam({ weekStart: 7 })).toMatchObject({ ok: true });
  expect(await localeOf(team.coach)).toBe("en-u-fw-sun-ms-metric");
  await does(team.athlete, "changeProfileAction", { ...PROFILE, weekStart: "1" });
  expect(await localeOf(team.athlete)).toBe("en-u-fw-mon-ms-metric");
});

it("a team's form posted without scripts", async () => {
  const form = new FormData();
  const values = { ...SETTINGS, teamId: team.id, easyShare: "75", weekStart: "", dayStartsAt: "02:00" };
  for (const [name, value] of Object.entries(values)) form.set(name, String(value));
  expect(await does(team.owner, "changeTeamAction", null, form)).toMatchObject({ ok: true });
  const row = await viewerRow(database.db, team.owner);
  expect(row?.teams[0]).toMatchObject({ easyShare: 75, weekStart: null, dayStartsAt: "02:00" });
});

it.each([
  ["easyShare", 49],
  ["easyShare", 96],
  ["easyShare", 80.5],
  ["easyShare", null],
  ["dayStartsAt", "05:00"],
  ["dayStartsAt", "02:30"],
  ["weekStart", 3],
  ["reminderTime", "25:00"],
])("of a team %s %j is refused by name", async (field, value) => {
  expect(await setTeam({ [field]: value })).toMatchObject({ ok: false, status: 422, errors: [{ field }] });
});

it("only an owner sets a team", async () => {
  for (const who of [team.coach, team.athlete, team.formerCoach])
    expect(await setTeam({ easyShare: 60 }, who)).toMatchObject({ ok: false, status: 403 });
});

it("a check-in after midnight counts for the evening's day, until the team's day starts", async () => {
  expect(await setTeam({ dayStartsAt: "03:00" })).toMatchObject({ ok: true });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-11T00:30:00Z") });
  const entry = (id: string, date: string) => ({
    writeId: id,
    date,
    timeZone: "UTC",
    revision: 0,
    answers: checkIn({ soreness: 3 }),
    note: "",
  });
  const first = "0193b0a0-0000-7000-8000-00000000000a";
  expect(await does(team.other, "saveCheckInAction", entry(first, "2026-05-11"))).toMatchObject({
    ok: false,
    errors: [{ field: "date" }],
  });
  expect(await does(team.other, "saveCheckInAction", entry(first, "2026-05-10"))).toMatchObject({ ok: true });
  vi.setSystemTime(new Date("2026-05-11T03:00:00Z"));
  const second = "0193b0a0-0000-7000-8000-00000000000b";
  expect(await does(team.other, "saveCheckInAction", entry(second, "2026-05-11"))).toMatchObject({
    ok: true,
  });
  const rows = await database.db.execute(
    `select date::text, entered_on::text from check_ins where athlete_id = '${team.other}' order by date`,
  );
  expect(JSON.parse(JSON.stringify((rows as { rows?: unknown }).rows ?? rows))).toEqual([
    { date: "2026-05-10", entered_on: "2026-05-10" },
    { date: "2026-05-11", entered_on: "2026-05-11" },
  ]);
});
