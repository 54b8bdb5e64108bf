import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { pushService } from "@/lib/notices/testing/push-service";
import { postOffice } from "@/lib/testing/post-office";
import { asSystem, asViewer } from "../../connection/as-viewer";
import type { Tx } from "../../connection/tx";
import { saveCheckIn } from "../../log/check-ins";
import { keepNoticeSettings } from "../../people/notice-settings";
import { addDevice } from "../../people/push-devices";
import { keepSeen } from "../../people/seen-days";
import { keepSignIn } from "../../people/sign-ins";
import { addMember } from "../../people/teams";
import { alerts } from "../../schema/alerts";
import { memberships } from "../../schema/people";
import { jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { agrees, checksIn, joins, teamWithMinor } from "../../testing/minor";
import { person, testTeam } from "../../testing/people";
import { alertsOn } from "../../verdict/alerts";
import { runOneJob } from "./run";
import { tellUrgent } from "./tell-urgent";

const NOW = { redFlags: ["chest-pain"] } as const satisfies Partial<CheckIn>;

onEachDatabase("an urgent sign", (database) => {
  const today = localDate(new Date(), "UTC");
  let service: Awaited<ReturnType<typeof pushService>>;
  let office: Awaited<ReturnType<typeof postOffice>>;
  let team: Awaited<ReturnType<typeof testTeam>>;

  beforeAll(async () => {
    vi.stubEnv("FEELCHECK_LOCAL_PUSH", "yes");
    vi.stubEnv("NEXTAUTH_URL", "https://feelcheck.example.org");
    service = await pushService();
    office = await postOffice();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([service.close(), office.close()]);
  });
  beforeEach(async () => {
    vi.stubEnv("SMTP_URL", office.url);
    office.says("taken");
    team = await testTeam(database(), "Alarmed");
  });
  afterEach(() => {
    service.given.length = 0;
    office.letters.length = 0;
  });

  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const system = <T>(work: (tx: Tx) => Promise<T>) => asSystem(work, database());
  const answer = (over: Partial<CheckIn>, revision = 0) =>
    as(team.athlete, (tx) => {
      const write = { writeId: uuidv7(), date: today, today, note: "", revision };
      return saveCheckIn(tx, team.athlete, { ...write, answers: checkIn(over) });
    });
  const hasDevice = async (who: string) => {
    const signIn = await system((tx) => keepSignIn(tx, who));
    await system((tx) => addDevice(tx, { userId: who, signIn }, service.device(who)));
  };
  const run = async () => {
    while (await runOneJob(database(), [tellUrgent]));
  };
  /** A quarter of an hour later. */
  const later = async () => {
    const second = and(eq(jobs.athleteId, team.athlete), eq(jobs.kind, tellUrgent.name));
    await system((tx) => tx.update(jobs).set({ notBefore: null }).where(second));
    await run();
  };
  const alert = async (reader = team.athlete) => {
    const [row] = await as(reader, (tx) => alertsOn(tx, [team.athlete], [today]));
    return row;
  };
  const pushed = () => service.given.map(({ device }) => device).sort();
  const mailed = () => office.letters.map(({ to }) => to[0]?.split("@")[0]).sort();

  it("is told at once to every coach, owner and professional: on a device, by mail where there is none", async () => {
    const physio = await person(database(), "Physio");
    await system((tx) => addMember(tx, team.id, physio, "professional"));
    await hasDevice(team.coach);
    await hasDevice(team.other);
    await answer(NOW);
    expect(await alert()).toMatchObject({ urgency: "now", toldAt: null });
    await run();
    expect(pushed()).toEqual([team.coach]);
    expect(mailed()).toEqual([team.owner, physio].sort());
    expect(await alert()).toMatchObject({ told: 3, againAt: null, openedAt: null });
    expect((await alert())?.toldAt).not.toBeNull();
    expect(await as(team.other, (tx) => alertsOn(tx, [team.athlete], [today]))).toEqual([]);
  });

  it("says who and how soon, and nothing of the body, on the screen or in the mail", async () => {
    await hasDevice(team.coach);
    await answer(NOW);
    await run();
    expect(service.given.map(({ said }) => said)).toMatchObject([
      { title: "Athlete of Alarmed needs a look now", url: `/athletes/${team.athlete}` },
    ]);
    expect(office.letters[0]?.headers.subject).toBe("Athlete of Alarmed needs a look now");
    const all = JSON.stringify([service.given.map(({ said }) => said), office.letters]);
    expect(all).not.toMatch(/chest|pain|sore|heart/i);
  });

  it("comes once, however many instances work and however often the day is answered again", async () => {
    await hasDevice(team.coach);
    await answer(NOW);
    await Promise.all(Array.from({ length: 5 }, () => run()));
    await answer({ ...NOW, sleepHours: 5 }, 1);
    await Promise.all(Array.from({ length: 5 }, () => run()));
    expect([pushed(), mailed()]).toEqual([[team.coach], [team.owner]]);
  });

  it("unopened it is sent once more, by mail, too; opened it is not, and everybody reads who did", async () => {
    await hasDevice(team.coach);
    await answer(NOW);
    await run();
    await later();
    expect(pushed()).toEqual([team.coach, team.coach]);
    expect(mailed()).toEqual([team.coach, team.owner, team.owner].sort());
    expect(office.letters.at(-1)?.headers.subject).toContain("Nobody has opened it yet");
    expect((await alert())?.againAt).not.toBeNull();
    await later();
    expect(pushed()).toHaveLength(2);

    const day = [{ id: team.athlete, today }];
    await as(team.coach, (tx) => keepSeen(tx, team.coach, day, new Date(Date.now() + 1000)));
    expect(await alert()).toMatchObject({ openedBy: "Coach of Alarmed" });
    expect(await alert(team.owner)).toMatchObject({ openedBy: "Coach of Alarmed" });
  });

  it("opened within the quarter of an hour, nobody is told again", async () => {
    await answer(NOW);
    await run();
    const day = [{ id: team.athlete, today }];
    await as(team.owner, (tx) => keepSeen(tx, team.owner, day, new Date(Date.now() + 1000)));
    office.letters.length = 0;
    await later();
    expect(mailed()).toEqual([]);
    expect(await alert()).toMatchObject({ againAt: null, openedBy: "Owner of Alarmed" });
  });

  it("a device that could not be reached is tried again, and the others are not told twice", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    await hasDevice(team.coach);
    service.answers(team.coach, 500);
    await answer(NOW);
    await run();
    expect(await alert()).toMatchObject({ told: 1 });
    service.answers(team.coach, 201);
    await system((tx) =>
      tx
        .update(jobs)
        .set({ notBefore: null })
        .where(and(eq(jobs.athleteId, team.athlete), sql`payload ->> 'round' = '1'`)),
    );
    await run();
    expect(await alert()).toMatchObject({ told: 2 });
    expect(mailed()).toEqual([team.owner]);
    vi.mocked(console.error).mockRestore();
  });

  describe("is told to nobody", () => {
    it("who does not want it, has left, or coaches somebody else", async () => {
      const elsewhere = await testTeam(database(), "Elsewhere");
      for (const who of [team.formerCoach, elsewhere.coach, team.other]) await hasDevice(who);
      await as(team.owner, (tx) => keepNoticeSettings(tx, team.owner, { urgentBy: "none" }));
      await system((tx) =>
        tx.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.userId, team.coach)),
      );
      await answer(NOW);
      await run();
      expect([pushed(), mailed()]).toEqual([[], []]);
      const told = await alert();
      expect(told).toMatchObject({ told: 0 });
      expect(told?.toldAt).not.toBeNull();
    });

    it("of a team to which a minor's guardian has not agreed", async () => {
      const { team: agreed, minor } = await teamWithMinor(database());
      await agrees(database(), minor);
      await checksIn(database(), minor, NOW);
      const other = await testTeam(database(), "Second");
      await joins(database(), other, minor);
      await run();
      expect(mailed()).toEqual([agreed.owner, agreed.coach].sort());
    });

    it("where the server sends no mail and nobody has a device: the log is no mailbox", async () => {
      vi.stubEnv("SMTP_URL", "");
      await answer(NOW);
      await run();
      expect(await alert()).toMatchObject({ told: 0 });
    });

    it("once it was taken back, neither at once nor again; given anew it is told anew", async () => {
      await answer(NOW);
      await answer({}, 1);
      await run();
      expect(mailed()).toEqual([]);
      expect(await alert()).toBeUndefined();
      await answer(NOW, 2);
      await run();
      expect(mailed()).toEqual([team.coach, team.owner].sort());
      expect(await alert()).toMatchObject({ told: 2 });
      await answer({}, 3);
      await later();
      expect(mailed()).toHaveLength(2);
    });

    it("of what is more urgent than it turned out: the doctor today takes the place of the emergency", async () => {
      await answer(NOW);
      await answer({ redFlags: ["dark-urine"] }, 1);
      await run();
      expect(await alert()).toMatchObject({ urgency: "today" });
      expect(office.letters.map(({ headers }) => headers.subject)).toEqual([
        "Athlete of Alarmed needs a look today",
        "Athlete of Alarmed needs a look today",
      ]);
    });

    it("where nothing is urgent, or a backup brings it back", async () => {
      await answer({ soreness: 1 });
      expect(await alert()).toBeUndefined();
      await system((tx) =>
        tx.insert(alerts).values({ athleteId: team.athlete, id: uuidv7(), date: today, urgency: "now" }),
      );
      await run();
      expect(await alert()).toMatchObject({ toldAt: null });
    });
  });
});
