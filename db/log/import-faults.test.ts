import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import type { SessionDraft } from "@/lib/imports/draft";
import { fitBytes } from "@/lib/imports/fixtures";
import { readFile } from "@/lib/imports/read-file";
import { saidAll } from "@/lib/imports/testing/sentences";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { checkIns } from "../schema/check-ins";
import { sessions } from "../schema/sessions";
import { jobs } from "../schema/training";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { beginImportJob, importUnderWay } from "../upkeep/jobs/import-progress";
import { runOneJob } from "../upkeep/jobs/run";
import { rollUp } from "../verdict/athlete-days";
import { Import, type Importing } from "./imports";

const TODAY = "2026-11-25";
const context = { timeZone: "UTC", now: new Date(`${TODAY}T12:00:00Z`), units: "km" as const, mapping: null };
const [draft] = readFile(fitBytes({ minutes: 1 }), context).sessions as [SessionDraft];

/** Made-up runs, one a day backwards from yesterday. */
const history = (n: number, over: (i: number) => Partial<SessionDraft> = () => ({})) => ({
  name: "history.csv",
  sha256: "a".repeat(64),
  parsed: {
    sessions: Array.from({ length: n }, (_, i) => {
      const startedAt = new Date(Date.UTC(2026, 10, 24 - i, 6, 30));
      const wallClock = startedAt.toISOString().slice(0, 19);
      return { ...draft, startedAt, wallClock, date: wallClock.slice(0, 10), durationMin: 30, ...over(i) };
    }),
    wellness: [],
    rowErrors: [],
  },
});

onEachDatabase("no row breaks another's", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const importing = (over: Partial<Importing> = {}) =>
    new Import({ athleteId: team.athlete, zone: "UTC", today: TODAY, run: own, ...over });
  const stored = () => own((tx) => tx.select().from(sessions).where(eq(sessions.athleteId, team.athlete)));
  const days = () =>
    own((tx) =>
      tx.select().from(athleteDays).where(eq(athleteDays.athleteId, team.athlete)).orderBy(athleteDays.date),
    );

  beforeEach(async () => {
    team = await testTeam(database(), "Faults");
  });

  it("numbers and texts that no column takes are fitted to it", async () => {
    const odd: Partial<SessionDraft> = {
      cadence: 82.5,
      averageHr: 141.4,
      maxHr: 999,
      rpe: 3.6,
      descentM: -0.1,
      ascentM: 1e300,
      distanceKm: 1e-320,
      elapsedMin: Number.POSITIVE_INFINITY,
      title: `\u0000bell\u0007 ${"x".repeat(193)}😀`,
      note: "half \ud83d",
      place: null,
    };
    const [outcome] = await importing().save([history(2, (i) => (i ? {} : odd))], { last: true });
    expect(outcome).toMatchObject({ kept: 2, failed: 0 });
    expect((await stored()).find(({ note }) => note)).toMatchObject({
      cadence: 83,
      averageHr: 141,
      maxHr: null,
      rpe: 4,
      descentM: null,
      ascentM: 20_000,
      distanceKm: 0,
      elapsedMin: null,
      note: "half \ufffd",
    });
  });

  it("a row without a day or minutes is told, and so is one that the database refuses; the rest arrives", async () => {
    await database().db.execute(
      sql`alter table sessions add constraint no_poison check (title <> 'poison') not valid`,
    );
    try {
      const bad: Record<number, Partial<SessionDraft>> = {
        3: { date: "2026-02-31" },
        4: { durationMin: Number.NaN },
        7: { title: "poison" },
        299: { title: "poison" },
      };
      const [outcome] = await importing().save([history(300, (i) => bad[i] ?? {})], { last: true });
      expect(outcome).toMatchObject({ kept: 296, failed: 4 });
      expect(saidAll(outcome?.said)).toMatch(/no day of the calendar/);
      expect(await stored()).toHaveLength(296);
      expect(await days()).toHaveLength(296);
    } finally {
      await database().db.execute(sql`alter table sessions drop constraint no_poison`);
    }
    const [again] = await importing().save([history(300)], { last: true });
    expect(again).toMatchObject({ kept: 4, known: 296 });
  });

  it("files of one upload: the one that can't be kept takes no other down", async () => {
    await database().db.execute(
      sql`alter table sessions add constraint no_poison check (title <> 'poison') not valid`,
    );
    const one = (i: number, title: string) => {
      const file = history(1, () => ({ title }));
      const [run] = file.parsed.sessions;
      const startedAt = new Date(Date.UTC(2026, 9, 1 + i, 6, 30));
      const wallClock = startedAt.toISOString().slice(0, 19);
      return {
        ...file,
        name: `${i}.fit`,
        sha256: `${i}`,
        parsed: {
          ...file.parsed,
          sessions: [{ ...run, startedAt, wallClock, date: wallClock.slice(0, 10) } as SessionDraft],
        },
      };
    };
    try {
      const outcomes = await importing().save([one(0, "a"), one(1, "poison"), one(2, "b")], { last: true });
      expect(outcomes.map(({ kept, failed }) => [kept, failed])).toEqual([
        [1, 0],
        [0, 1],
        [1, 0],
      ]);
      expect(saidAll(outcomes[1]?.said)).toMatch(/could not be kept/);
    } finally {
      await database().db.execute(sql`alter table sessions drop constraint no_poison`);
    }
  });

  it("cut in the middle, it goes on where it was when it comes again; the days are mended meanwhile", async () => {
    let transactions = 0;
    let job: Awaited<ReturnType<typeof beginImportJob>> | null = null;
    const cut = importing({
      run: async (work) => {
        if (++transactions > 2) throw new Error("the connection was cut");
        return own(work);
      },
      long: async () => {
        job = await beginImportJob(team.athlete, database());
      },
    });
    await expect(cut.save([history(700)], { last: true })).rejects.toThrow(/cut/);
    expect(await stored()).toHaveLength(500);
    expect(await own((tx) => importUnderWay(tx, team.athlete))).toEqual({ done: 0, total: 0 });
    expect(await days()).toHaveLength(0);

    // Its process is gone: silent for a minute, it is found and the days of what was saved are derived.
    (job as Awaited<ReturnType<typeof beginImportJob>> | null)?.abandon();
    await asSystem(
      (tx) =>
        tx
          .update(jobs)
          .set({ aliveAt: new Date(Date.now() - 120_000) })
          .where(and(eq(jobs.athleteId, team.athlete), eq(jobs.kind, "import"))),
      database(),
    );
    expect(await own((tx) => importUnderWay(tx, team.athlete))).toBeNull();
    expect(await runOneJob(database())).toBe(true);
    expect(await days()).toHaveLength(500);

    const [outcome] = await importing().save([history(700)], { last: true });
    expect(outcome).toMatchObject({ kept: 200, known: 500 });
    const derived = await days();
    expect(derived).toHaveLength(700);
    await asSystem((tx) => rollUp(tx, team.athlete, "0001-01-01"), database());
    expect(await days()).toEqual(derived);
    const [third] = await importing().save([history(700)], { last: true });
    expect(third).toMatchObject({ known: 700 });
    expect(saidAll(third?.said)).toBe("This very file was imported before.");
  });

  it("what is derived in slices is what is derived at once, with check-ins and a verdict of today on it", async () => {
    await own((tx) =>
      tx.insert(checkIns).values({
        athleteId: team.athlete,
        id: uuidv7(),
        date: "2025-03-01",
        writeId: uuidv7(),
        answers: {
          soreness: 2,
          withMovement: "not-tried",
          gait: "normal",
          sites: [],
          redFlags: [],
          illness: "none",
        },
      }),
    );
    const progress: number[] = [];
    await importing({ progress: (done) => progress.push(done) }).save(
      [history(800, (i) => ({ rpe: (i % 9) + 1 }))],
      {
        last: true,
      },
    );
    expect(progress).toEqual([250, 500, 750, 800]);
    const derived = await days();
    expect(derived).toHaveLength(800);
    await asSystem((tx) => rollUp(tx, team.athlete, "0001-01-01"), database());
    expect(await days()).toEqual(derived);
  });
});
