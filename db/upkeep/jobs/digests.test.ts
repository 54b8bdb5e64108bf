import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays, localDate, mondayOf } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { formatFor } from "@/lib/format/format";
import { pushService } from "@/lib/notices/testing/push-service";
import { changeLines } from "@/lib/roster/changes";
import { morningSummary } from "@/lib/roster/summary";
import { postOffice } from "@/lib/testing/post-office";
import { tableOf } from "@/lib/trends/tables";
import { trendsView } from "@/lib/trends/view";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { asSystem, asViewer, readAs } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { saveCheckIn } from "../../log/check-ins";
import { addDaysOff } from "../../log/days-off";
import { rosterOf } from "../../pages/roster";
import { loadTrends } from "../../pages/team-trends";
import { keepNoticeSettings } from "../../people/notice-settings";
import { addDevice } from "../../people/push-devices";
import { keepSignIn } from "../../people/sign-ins";
import { addMember, teamOf } from "../../people/teams";
import { memberships, teams, users } from "../../schema/people";
import { jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { person, testTeam } from "../../testing/people";
import { askForDigests } from "../notices/digests";
import { letterOf } from "../notices/letter";
import { morningOf } from "../notices/morning";
import { weekOf } from "../notices/own-week";
import { send } from "./digests";

const f = formatFor(PLAIN_LOCALE);

onEachDatabase("what comes of a morning and a week", (database) => {
  const now = new Date();
  const today = localDate(now, "UTC");
  const monday = mondayOf(today);
  let service: Awaited<ReturnType<typeof pushService>>;
  let office: Awaited<ReturnType<typeof postOffice>>;
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeAll(async () => {
    vi.stubEnv("FEELCHECK_LOCAL_PUSH", "yes");
    vi.stubEnv("NEXTAUTH_URL", "https://feelcheck.example.org");
    service = await pushService();
    office = await postOffice();
    vi.stubEnv("SMTP_URL", office.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([service.close(), office.close()]);
  });
  beforeEach(async () => {
    team = await testTeam(database(), "Mornings");
    const joinedAt = new Date(`${addDays(today, -60)}T08:00:00Z`);
    await system((tx) => tx.update(memberships).set({ joinedAt }).where(eq(memberships.teamId, team.id)));
  });
  afterEach(() => {
    service.given.length = 0;
    office.letters.length = 0;
  });
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const system = <T>(work: (tx: Tx) => Promise<T>) => asSystem(work, database());
  const wants = (who: string, wishes: Parameters<typeof keepNoticeSettings>[2]) =>
    as(who, (tx) => keepNoticeSettings(tx, who, wishes));
  const answer = (who: string, date: string, over: Partial<CheckIn> = {}) =>
    as(who, (tx) => {
      const write = { writeId: uuidv7(), date, today: date, note: "", revision: 0 };
      return saveCheckIn(tx, who, { ...write, answers: checkIn(over) });
    });
  const asked = async (who: string) =>
    (await system((tx) => tx.select().from(jobs).where(eq(jobs.athleteId, who))))
      .filter(({ kind }) => ["morning summary", "weekly letter", "own week"].includes(kind))
      .map(({ kind, payload }) => `${kind} ${(payload as { date: string }).date}`)
      .sort();
  const morning = (who = team.coach, at = now) =>
    send({ athleteId: who, payload: { date: today, teamId: team.id } }, "summary", morningOf, at, database());
  const letter = (who = team.coach) =>
    send({ athleteId: who, payload: { date: monday, teamId: team.id } }, "letter", letterOf, now, database());
  const bodyOf = (text = "") => text.replaceAll("\r\n", "\n").split("\n\nhttps://")[0];

  describe("is due", () => {
    const lives = (who: string, timeZone: string) =>
      system((tx) => tx.update(users).set({ timeZone }).where(eq(users.id, who)));

    it("at the hour of the reader's own clock, once a date, however many instances look", async () => {
      await wants(team.coach, { summaryAt: "07:00" });
      await lives(team.coach, "America/New_York");
      const at = (time: string) => askForDigests(new Date(`2026-05-12T${time}Z`), database());
      await at("10:59:00");
      expect(await asked(team.coach)).toEqual([]);
      await Promise.all(Array.from({ length: 5 }, () => at("11:00:00")));
      await at("12:30:00");
      expect(await asked(team.coach)).toEqual(["morning summary 2026-05-12"]);
    });

    it("through both changes of the clock", async () => {
      await wants(team.coach, { summaryAt: "04:00" });
      await lives(team.coach, "Europe/Berlin");
      for (const at of [
        "2026-03-28T03:00:00Z",
        "2026-03-29T02:00:00Z",
        "2026-10-24T02:00:00Z",
        "2026-10-25T03:00:00Z",
      ])
        await askForDigests(new Date(at), database());
      expect(await asked(team.coach)).toEqual(
        ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"].map((date) => `morning summary ${date}`),
      );
    });

    it("on Mondays the letter and the athlete's own week; nothing to who asked for none, or has left", async () => {
      await wants(team.coach, { letter: true });
      await wants(team.athlete, { ownWeek: true, letter: true });
      await wants(team.formerCoach, { summaryAt: "07:00", letter: true });
      for (const at of ["2026-05-10T07:00:00Z", "2026-05-11T07:00:00Z", "2026-05-12T07:00:00Z"])
        await askForDigests(new Date(at), database());
      expect(await asked(team.coach)).toEqual(["weekly letter 2026-05-11"]);
      expect(await asked(team.athlete)).toEqual(["own week 2026-05-11"]);
      expect(await asked(team.formerCoach)).toEqual([]);
      expect(await asked(team.owner)).toEqual([]);
    });
  });

  describe("the morning summary", () => {
    const rows = () =>
      readAs(team.coach, (tx) => rosterOf(tx, team.id, now, "09:00", f.weekStart), database());

    it("says what stands above the roster and what changed since yesterday, and nothing of a body", async () => {
      await answer(team.athlete, addDays(today, -1));
      await answer(team.athlete, today, { illness: "below-neck-or-fever" });
      await wants(team.coach, { summaryAt: "07:00" });
      await morning();
      const t = wordsIn(PLAIN_LOCALE, "roster");
      const page = await rows();
      const lines = [...morningSummary(page, t, f), ...changeLines(page, t, f)];
      expect(lines.slice(-1)).toEqual(["New since yesterday: Athlete of Mornings should not run."]);
      const [mail] = office.letters;
      expect(mail?.headers.subject).toBe("Mornings: 1 needs you");
      expect(bodyOf(mail?.text)?.split("\n")).toEqual(lines);
      expect(JSON.stringify(mail)).not.toMatch(/fever|ill\b|neck/i);
      await morning();
      expect(office.letters).toHaveLength(1);
    });

    it("does not say that nobody needs the coach while nobody has answered", async () => {
      await wants(team.coach, { summaryAt: "07:00" });
      await morning();
      expect(office.letters[0]?.headers.subject).toBe("Mornings: no check-in yet");
    });

    it("names reasons in the mail where the team wants them, and never on a device", async () => {
      await answer(team.athlete, today, { illness: "below-neck-or-fever" });
      for (const who of [team.coach, team.owner]) await wants(who, { summaryAt: "07:00" });
      await system((tx) => tx.update(teams).set({ mailNamesReasons: true }).where(eq(teams.id, team.id)));
      const signIn = await system((tx) => keepSignIn(tx, team.owner));
      await system((tx) => addDevice(tx, { userId: team.owner, signIn }, service.device(team.owner)));
      await morning();
      await morning(team.owner);
      expect(office.letters[0]?.text).toContain("Athlete of Mornings: Ill below the neck or feverish");
      expect(office.letters).toHaveLength(1);
      expect(JSON.stringify(service.given.map(({ said }) => said))).not.toMatch(/fever|neck/i);
      expect(service.given.map(({ device }) => device)).toEqual([team.owner]);
    });

    it("without news is left out for who wants it so: nobody late, nothing changed", async () => {
      for (const who of [team.athlete, team.other]) {
        await answer(who, addDays(today, -1));
        await answer(who, today);
      }
      await wants(team.coach, { summaryAt: "07:00", summaryNewsOnly: true });
      await wants(team.owner, { summaryAt: "07:00" });
      // What somebody may read now counts, not what they could when it was asked for.
      await morning();
      await morning(team.owner);
      expect(office.letters.map(({ to }) => to[0])).toEqual([`${team.owner}@example.org`]);
    });

    it("of a team one does not coach is not sent", async () => {
      const elsewhere = await testTeam(database(), "Elsewhere");
      await answer(team.athlete, today, { illness: "below-neck-or-fever" });
      for (const who of [elsewhere.coach, team.formerCoach]) {
        await wants(who, { summaryAt: "07:00" });
        await morning(who);
      }
      expect(office.letters).toEqual([]);
    });
  });

  describe("the weekly letter", () => {
    it("has the figures of the pages: check-in rate, easy share, availability; and who is quiet", async () => {
      const silent = await person(database(), "Sil Silent");
      await system((tx) => addMember(tx, team.id, silent, "athlete"));
      const joinedAt = new Date(`${addDays(today, -60)}T08:00:00Z`);
      await system((tx) =>
        tx
          .update(memberships)
          .set({ joinedAt })
          .where(and(eq(memberships.teamId, team.id), eq(memberships.userId, silent))),
      );
      await answer(silent, addDays(monday, -12));
      for (let back = 14; back >= 0; back--) await answer(team.athlete, addDays(monday, -back));
      await answer(team.other, addDays(monday, -1), { soreness: 3 });
      const off = { id: uuidv7(), from: addDays(monday, -7), until: addDays(monday, -3), word: "" };
      await as(team.other, (tx) => addDaysOff(tx, team.other, off));
      await wants(team.coach, { letter: true });
      await letter();
      const view = { ...trendsView({}), end: addDays(monday, -1) };
      const trends = await readAs(
        team.coach,
        async (tx) => {
          const row = await teamOf(tx, team.id);
          return row && loadTrends(tx, team.coach, row, view, now);
        },
        database(),
      );
      if (!trends) throw new Error("The team is there.");
      const table = tableOf("rate", trends.team, {
        t: wordsIn(PLAIN_LOCALE, "files"),
        region: (region) => region,
        date: (date) => date,
        weekStart: 1,
        easyTarget: 0.8,
      }).rows;
      const [week, before] = [table.at(-1), table.at(-2)];
      expect(week).toMatchObject({ answered: 8, expected: 16 });
      const body = bodyOf(office.letters[0]?.text) ?? "";
      expect(body.split("\n")).toHaveLength(10);
      const percent = (row: typeof week) => f.percent(Number(row?.["rate %"]) / 100);
      expect(body).toContain(`Check-ins: ${percent(week)} of the mornings, 8 of 16.`);
      expect(body).toContain(`The week before it was ${percent(before)}.`);
      expect(body).toContain("Available: 15 of 15 athlete-days in full, 0 in part, 0 out.");
      expect(body).toMatch(/No answer for three days: .*Sil Silent\./);
      expect(body).toContain("The same answers ten days running: Athlete of Mornings.");
      expect(body).toContain("too few sessions this week");
      await letter();
      expect(office.letters).toHaveLength(1);
    });
  });

  describe("an athlete's own week", () => {
    const own = () =>
      send(
        { athleteId: team.athlete, payload: { date: monday, teamId: team.athlete } },
        "week",
        (tx, who, _, how) => weekOf(tx, who, how),
        now,
        database(),
      );

    it("is four lines by mail, and on a device only that it is there", async () => {
      await wants(team.athlete, { ownWeek: true });
      for (const back of [7, 6, 3])
        await answer(team.athlete, addDays(monday, -back), { soreness: back === 3 ? 2 : 1 });
      await own();
      expect(bodyOf(office.letters[0]?.text)?.split("\n")).toEqual([
        "You answered 3 of 7 mornings.",
        expect.stringMatching(/^Verdicts: /),
        "Soreness: 1.3 on average.",
        "No training was logged.",
      ]);
    });

    it("on a device has nothing of a body", async () => {
      await wants(team.athlete, { ownWeek: true });
      await answer(team.athlete, addDays(monday, -3), { soreness: 2 });
      const signIn = await system((tx) => keepSignIn(tx, team.athlete));
      await system((tx) => addDevice(tx, { userId: team.athlete, signIn }, service.device(team.athlete)));
      await own();
      expect(service.given.map(({ said }) => said)).toMatchObject([{ body: "Your week is there to read." }]);
      expect(office.letters).toEqual([]);
    });

    it("is sent to nobody who did not ask for it", async () => {
      await own();
      expect(office.letters).toEqual([]);
    });
  });
});
