import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { pushService } from "@/lib/notices/testing/push-service";
import { type ReminderForm, WEEKDAYS } from "@/lib/reminders/settings";
import { DEFAULT_SETTINGS } from "@/lib/team-settings";
import { postOffice } from "@/lib/testing/post-office";
import { asSystem, asViewer } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { saveCheckIn } from "../../log/check-ins";
import { addDaysOff } from "../../log/days-off";
import { declineReminder, reminderOf, saveReminder } from "../../log/reminders";
import { rateSession, saveSession } from "../../log/sessions";
import { tellBirthYear } from "../../people/ages";
import { askForDeletion } from "../../people/deletion";
import { stopMails } from "../../people/mail-stops";
import { keepTimeZone } from "../../people/people";
import { addDevice } from "../../people/push-devices";
import { keepSignIn } from "../../people/sign-ins";
import { changeTeam } from "../../people/teams";
import { users } from "../../schema/people";
import { reminders } from "../../schema/reminders";
import { jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { person, testTeam } from "../../testing/people";
import { handOver, remind } from "../jobs/remind";
import { runOneJob } from "../jobs/run";
import { askForReminders } from "./schedule";

const DATE = "2026-05-20"; // A Wednesday.
const at = (time: string, date = DATE) => new Date(`${date}T${time}:00Z`);
const NOTHING = { worst: 0, strideChanged: false, sites: [] };
const DAILY = [...WEEKDAYS];
/** The job, with the clock at `now`. */
const remindAt = (now: Date): typeof remind => ({ ...remind, run: (job, on) => handOver(job, now, on) });
const BY_MAIL: ReminderForm = { way: "mail", time: "07:00", days: DAILY, evening: false };

onEachDatabase("reminders", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let office: Awaited<ReturnType<typeof postOffice>>;
  let service: Awaited<ReturnType<typeof pushService>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const choose = (chosen: Partial<ReminderForm> = {}, who = team.athlete) =>
    as(who, (tx) => saveReminder(tx, who, { ...BY_MAIL, ...chosen }));
  /** One instance looks and does what it finds, with the clock at `now`. */
  const instance = async (now: Date) => {
    await askForReminders(database(), now);
    while (await runOneJob(database(), [remindAt(now)]));
  };
  const subjects = () => office.letters.splice(0).map(({ headers }) => headers.subject);

  beforeAll(async () => {
    vi.stubEnv("FEELCHECK_LOCAL_PUSH", "yes");
    office = await postOffice();
    service = await pushService();
    vi.stubEnv("SMTP_URL", office.url);
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await Promise.all([office.close(), service.close()]);
  });
  beforeEach(async () => {
    await asSystem(async (tx) => {
      await tx.delete(jobs);
      await tx.delete(users);
    }, database());
    team = await testTeam(database(), "Reminded");
    office.says("taken");
    office.letters.length = 0;
    service.given.length = 0;
  });

  const answer = (date = DATE) =>
    as(team.athlete, (tx) =>
      saveCheckIn(tx, team.athlete, {
        writeId: uuidv7(),
        date,
        today: date,
        answers: checkIn({ soreness: 1 }),
        note: "",
        revision: 0,
      }),
    );

  it("whoever was never asked, or said no, has none", async () => {
    await as(team.athlete, (tx) => declineReminder(tx, team.athlete));
    await instance(at("07:00"));
    await instance(at("08:30"));
    expect(subjects()).toEqual([]);
    expect(await as(team.athlete, (tx) => reminderOf(tx, team.athlete))).toMatchObject({ way: "none" });
    expect(await as(team.other, (tx) => reminderOf(tx, team.other))).toBeNull();
  });

  it("declining later changes nothing of what was chosen", async () => {
    await choose({ days: [1, 3] });
    await as(team.athlete, (tx) => declineReminder(tx, team.athlete));
    expect(await as(team.athlete, (tx) => reminderOf(tx, team.athlete))).toEqual({
      way: "mail",
      time: "07:00",
      days: [1, 3],
      evening: false,
      stoppedAt: null,
    });
  });

  describe("of the check-in", () => {
    it("one at its time, one nudge two hours later, no more that day, and again the next", async () => {
      await choose();
      await instance(at("06:59"));
      expect(subjects()).toEqual([]);
      await instance(at("07:00"));
      expect(subjects()).toEqual(["Your check-in is waiting"]);
      for (const time of ["07:01", "08:59"]) await instance(at(time));
      expect(subjects()).toEqual([]);
      await instance(at("09:00"));
      expect(subjects()).toEqual(["Your check-in is still waiting"]);
      for (const time of ["09:01", "12:00", "23:59"]) await instance(at(time));
      expect(subjects()).toEqual([]);
      await instance(at("07:00", "2026-05-21"));
      expect(subjects()).toEqual(["Your check-in is waiting"]);
    });

    it("holds nothing about the body, and one tap opens the form", async () => {
      await choose();
      await instance(at("07:00"));
      const [letter] = office.letters;
      expect(letter?.text).toContain("/today");
      expect(letter?.text).not.toMatch(/sore|pain|hurt|injur|ill|Athlete of/i);
    });

    it("none once it is answered: before the reminder, or before the nudge", async () => {
      await choose();
      await instance(at("07:00"));
      expect(subjects()).toHaveLength(1);
      await answer();
      await instance(at("09:00"));
      await answer("2026-05-21");
      for (const time of ["07:00", "09:00"]) await instance(at(time, "2026-05-21"));
      expect(subjects()).toEqual([]);
    });

    it("answered between being asked for and handed over: none", async () => {
      await choose();
      await askForReminders(database(), at("07:00"));
      await answer();
      await instance(at("07:01"));
      expect(subjects()).toEqual([]);
    });

    it("none on days off, on holiday or ill, nor for whoever is about to be deleted, nor on another weekday", async () => {
      await choose({ days: [3, 4] });
      const off = { id: uuidv7(), from: DATE, until: DATE, word: "", why: "holiday" as const };
      await as(team.athlete, (tx) => addDaysOff(tx, team.athlete, off));
      for (const time of ["07:00", "09:00"]) await instance(at(time));
      expect(subjects()).toEqual([]);
      await instance(at("07:00", "2026-05-21"));
      expect(subjects()).toHaveLength(1);
      await instance(at("07:00", "2026-05-22"));
      await as(team.athlete, (tx) => askForDeletion(tx, team.athlete));
      await instance(at("07:00", "2026-05-27"));
      expect(subjects()).toEqual([]);
    });

    it("none while a guardian's consent waits: there is nothing they may answer", async () => {
      await choose();
      await tellBirthYear(team.athlete, 2014, database());
      await instance(at("07:00"));
      expect(subjects()).toEqual([]);
    });

    it("a server that was down sends late, or not at all", async () => {
      await choose();
      await instance(at("08:59"));
      expect(subjects()).toEqual(["Your check-in is waiting"]);
      await instance(at("09:30"));
      expect(subjects()).toEqual([]);
      await instance(at("10:59"));
      expect(subjects()).toEqual(["Your check-in is still waiting"]);
      await instance(at("09:00", "2026-05-21"));
      expect(subjects()).toEqual([]);
    });

    it("asked for and not handed over in time: not at all", async () => {
      await choose();
      await askForReminders(database(), at("07:00"));
      await runOneJob(database(), [remindAt(at("09:00"))]);
      expect(subjects()).toEqual([]);
    });

    it("a mail server that says later has it again, once", async () => {
      await choose();
      office.says(451);
      await instance(at("07:00"));
      office.says("taken");
      await asSystem((tx) => tx.update(jobs).set({ notBefore: null }), database());
      await instance(at("07:05"));
      await instance(at("07:10"));
      expect(subjects()).toEqual(["Your check-in is waiting"]);
    });

    it("mails ended by their link end, until they are chosen again", async () => {
      await choose();
      await asSystem((tx) => stopMails(tx, team.athlete, "reminder"), database());
      await instance(at("07:00"));
      expect(subjects()).toEqual([]);
      expect((await as(team.athlete, (tx) => reminderOf(tx, team.athlete)))?.stoppedAt).toBeInstanceOf(Date);
      await choose();
      await instance(at("07:00", "2026-05-21"));
      expect(subjects()).toHaveLength(1);
    });

    it("by push, the nudge takes the place of the reminder", async () => {
      await choose({ way: "push" });
      const signIn = await asSystem((tx) => keepSignIn(tx, team.athlete), database());
      const device = service.device(team.athlete);
      await asSystem((tx) => addDevice(tx, { userId: team.athlete, signIn }, device), database());
      await instance(at("07:00"));
      await instance(at("09:00"));
      const said = service.given.map(({ said }) => said as { tag: string; url: string });
      expect(said).toHaveLength(2);
      expect(new Set(said.map(({ tag }) => tag)).size).toBe(1);
      expect(said[0]?.url).toBe("/today");
      expect(office.letters).toEqual([]);
    });
  });

  describe("over several instances", () => {
    it("five that look and work at once hand it over once", async () => {
      await choose();
      await choose({}, team.other);
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          await askForReminders(database(), at("07:00"));
          while (await runOneJob(database(), [remindAt(at("07:00"))]));
        }),
      );
      expect(subjects()).toHaveLength(2);
    });

    it("more than are looked at at once all have theirs", async () => {
      const many = await Promise.all(
        Array.from({ length: 620 }, (_, i) => person(database(), `Athlete ${i}`)),
      );
      await asSystem(
        (tx) =>
          tx.insert(reminders).values(
            many.map((athleteId) => ({
              athleteId,
              way: "push" as const,
              time: "07:00",
              nextAt: at("06:00"),
            })),
          ),
        database(),
      );
      expect(await askForReminders(database(), at("07:00"))).toBe(620);
      expect(await askForReminders(database(), at("07:00"))).toBe(0);
      const asked = await asSystem((tx) => tx.select().from(jobs).where(eq(jobs.kind, "remind")), database());
      expect(new Set(asked.map(({ athleteId }) => athleteId)).size).toBe(620);
    });
  });

  describe("where somebody is", () => {
    const travels = (to: string) =>
      as(team.athlete, async (tx) => {
        const [own] = await tx.select().from(users).where(eq(users.id, team.athlete));
        if (own) await keepTimeZone(tx, { userId: own.id, ...own }, to);
      });

    it("the time is that of their clock, also after they have travelled", async () => {
      await travels("Europe/Berlin");
      await choose();
      await instance(at("05:00"));
      expect(subjects()).toHaveLength(1);
      await travels("America/New_York");
      for (const time of ["07:00", "11:00", "13:00"]) await instance(at(time));
      // The nudge, two hours after the reminder; the seven o'clock of there is of the same date.
      expect(subjects()).toEqual(["Your check-in is still waiting"]);
      await instance(at("05:00", "2026-05-21"));
      expect(subjects()).toEqual([]);
      await instance(at("11:00", "2026-05-21"));
      expect(subjects()).toEqual(["Your check-in is waiting"]);
    });

    it("a change of zone, of the team's hour or of teams is looked at by the next round, not only when the old time comes", async () => {
      const look = async () => {
        const [row] = await asSystem(
          (tx) => tx.select().from(reminders).where(eq(reminders.athleteId, team.athlete)),
          database(),
        );
        return row?.nextAt?.toISOString().slice(0, 16);
      };
      await choose({ time: null });
      await askForReminders(database(), at("00:00"));
      expect(await look()).toBe("2026-05-20T08:00");
      await travels("America/Los_Angeles");
      await askForReminders(database(), at("00:00"));
      expect(await look()).toBe("2026-05-20T15:00");
      await as(team.owner, (tx) =>
        changeTeam(tx, team.id, {
          ...DEFAULT_SETTINGS,
          name: "Reminded",
          timeZone: "UTC",
          reminderTime: "11:00",
        }),
      );
      await askForReminders(database(), at("00:00"));
      expect(await look()).toBe("2026-05-20T17:00");
    });
  });

  describe("in the evening", () => {
    const run = async (rpe: number | null, nothingHurt: boolean) => {
      const id = uuidv7();
      const session = {
        date: DATE,
        sport: "run",
        kind: "run",
        durationMin: 40,
        distanceKm: 8,
        descentM: null,
      };
      await as(team.athlete, async (tx) => {
        await saveSession(tx, team.athlete, { id, revision: 0, ...session, rpe: 4, note: "" }, DATE);
        if (nothingHurt) await rateSession(tx, team.athlete, id, { pain: NOTHING }, DATE);
        if (rpe === null) await tx.execute(sql`update sessions set rpe = null where id = ${id}`);
      });
      return id;
    };

    it.each([
      ["nothing lacks", 4, true, 0],
      ["the effort lacks", null, true, 1],
      ["whether it hurt lacks", 4, false, 1],
      ["both lack", null, false, 1],
    ] as const)("%s", async (_, rpe, nothingHurt, asked) => {
      await choose({ evening: true, days: [1] });
      await run(rpe, nothingHurt);
      await instance(at("19:00"));
      await instance(at("20:30"));
      expect(subjects()).toHaveLength(asked);
    });

    it("off by default, none without a session, and one a day however many there are", async () => {
      await choose({ days: [1] });
      await run(null, false);
      await instance(at("19:00"));
      expect(subjects()).toEqual([]);
      await choose({ evening: true, days: [1] });
      await run(null, false);
      await instance(at("19:30"));
      await instance(at("19:40"));
      expect(subjects()).toEqual(["About today's session"]);
      await instance(at("19:00", "2026-05-21"));
      expect(subjects()).toEqual([]);
    });
  });

  it("what was done of a reminder is the athlete's alone, a coach sees none of it", async () => {
    await choose();
    expect(await as(team.coach, (tx) => tx.select().from(reminders))).toEqual([]);
    const forged = as(team.coach, (tx) => saveReminder(tx, team.athlete, BY_MAIL));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
    const mine = and(eq(jobs.athleteId, team.athlete), eq(jobs.kind, "remind"));
    expect(await as(team.athlete, (tx) => tx.select().from(jobs).where(mine))).toEqual([]);
  });
});
