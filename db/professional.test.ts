import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { addCareNote, careNotesOf } from "./log/care-notes";
import { assessmentOn, saveCheckIn } from "./log/check-ins";
import { acknowledgeFlag, raiseFlag, recordClearance, setFlagResolved } from "./log/flags";
import { saveInjury } from "./log/injuries";
import { beginLadder } from "./log/ladders";
import { addNote, notesOf } from "./log/notes";
import { careOf, caseOf } from "./pages/care";
import { rosterOf } from "./pages/roster";
import { accessOf, logAccess } from "./people/access-log";
import { createInvite } from "./people/invites";
import { personOf } from "./people/people";
import { addMember, athletesOf, endMembership, membersOf } from "./people/teams";
import { clearances, flags } from "./schema/care";
import { onEachDatabase } from "./testing/databases";
import { injuryWrite } from "./testing/injury-write";
import { person, testTeam } from "./testing/people";

const today = localDate(new Date(), "UTC");

onEachDatabase(
  "a professional",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    let physio: string;
    const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
    const inCare = () => as(physio, async (tx) => (await athletesOf(tx, team.id)).map(({ id }) => id).sort());
    const careOfPhysio = () => as(physio, (tx) => careOf(tx, team.id, new Date()));
    const flag = (athlete: string, until: string | null) =>
      as(team.coach, (tx) =>
        raiseFlag(
          tx,
          team.coach,
          athlete,
          { id: uuidv7(), severity: "watch", order: null, reason: "limps", until },
          today,
        ),
      );
    /** A morning with a danger sign: the engine refers, and holds the athlete back until somebody has looked. */
    const referred = (athlete: string) =>
      as(athlete, (tx) =>
        saveCheckIn(tx, athlete, {
          writeId: uuidv7(),
          date: today,
          today,
          note: "",
          revision: 0,
          answers: checkIn({ soreness: 4, redFlags: ["hot-swollen-calf"] }),
        }),
      );
    const clear = (athlete: string, until = today) =>
      as(physio, (tx) =>
        recordClearance(tx, physio, athlete, { id: uuidv7(), until, note: "seen", allows: "easy" }, today),
      );

    beforeEach(async () => {
      team = await testTeam(database(), "Care");
      physio = await person(database(), "Physio");
      await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    });

    it("sees nobody while nobody is in care, and the staff all the same", async () => {
      expect(await inCare()).toEqual([]);
      const members = await as(physio, (tx) => membersOf(tx, team.id));
      expect(members.map(({ role }) => role).sort()).toEqual(["coach", "owner", "professional"]);
      // And the team's people see who its professional is.
      for (const who of [team.athlete, team.coach])
        expect((await as(who, (tx) => membersOf(tx, team.id))).map(({ userId }) => userId)).toContain(physio);
    });

    it("sees who is flagged, as long as the flag is in force, and not the others", async () => {
      await flag(team.athlete, addDays(today, 2));
      expect(await inCare()).toEqual([team.athlete]);
      expect((await as(physio, (tx) => rosterOf(tx, team.id, new Date()))).map(({ id }) => id)).toEqual([
        team.athlete,
      ]);
      await asSystem(
        (tx) =>
          tx
            .update(flags)
            .set({ until: addDays(today, -2) })
            .where(eq(flags.athleteId, team.athlete)),
        database(),
      );
      expect(await inCare()).toEqual([]);
    });

    it("sees who is sent to them, clears them in their own name, and sees them until the clearance is over", async () => {
      expect((await referred(team.athlete)).verdict).toBe("see-professional");
      await as(team.athlete, (tx) =>
        addNote(tx, team.athlete, team.athlete, { id: uuidv7(), body: "since Monday" }),
      );
      expect(await inCare()).toEqual([team.athlete]);
      expect(await as(physio, (tx) => assessmentOn(tx, team.athlete, today))).toMatchObject({
        verdict: "see-professional",
      });
      expect(await as(physio, (tx) => notesOf(tx, team.athlete))).toMatchObject([
        { note: { body: "since Monday" } },
      ]);
      await clear(team.athlete);
      const left = await asSystem(
        (tx) => tx.select().from(flags).where(eq(flags.athleteId, team.athlete)),
        database(),
      );
      expect(left.filter(({ severity }) => severity === "refer")).toMatchObject([{ resolvedBy: physio }]);
      expect(await inCare()).toContain(team.athlete);
      const over = { date: addDays(today, -3), until: addDays(today, -2) };
      await asSystem(async (tx) => {
        await tx.update(clearances).set(over).where(eq(clearances.athleteId, team.athlete));
        await tx.update(flags).set({ resolvedAt: new Date() }).where(eq(flags.athleteId, team.athlete));
        await tx.execute(sql`update athlete_days set locks = false where athlete_id = ${team.athlete}`);
      }, database());
      expect(await inCare()).toEqual([]);
    });

    it("sees who is held back without a flag, until a clearance", async () => {
      const lock = sql`insert into athlete_days (athlete_id, date, locks) values (${team.other}, ${addDays(today, -3)}, true)`;
      await asSystem((tx) => tx.execute(lock), database());
      expect(await inCare()).toEqual([team.other]);
      await asSystem(
        (tx) =>
          tx.insert(clearances).values({
            athleteId: team.other,
            id: uuidv7(),
            date: addDays(today, -3),
            until: addDays(today, -2),
            note: "seen",
          }),
        database(),
      );
      expect(await inCare()).toEqual([]);
    });

    it("sees who wrote to them, for two weeks, and reads what no coach reads", async () => {
      const id = uuidv7();
      await as(team.athlete, (tx) =>
        addCareNote(tx, team.athlete, team.athlete, { id, body: "worse at night" }),
      );
      expect(await inCare()).toEqual([team.athlete]);
      expect(await as(physio, (tx) => careNotesOf(tx, team.athlete))).toMatchObject([
        { note: { body: "worse at night" }, authorName: "Athlete of Care" },
      ]);
      for (const who of [team.coach, team.owner, team.other])
        expect(await as(who, (tx) => careNotesOf(tx, team.athlete)), who).toEqual([]);
      expect(await careOfPhysio()).toMatchObject([{ reasons: [{ reason: "wrote" }] }]);
      await asSystem(
        (tx) => tx.execute(sql`update care_notes set at = now() - interval '16 days' where id = ${id}`),
        database(),
      );
      expect(await inCare()).toEqual([]);
    });

    it("sees whom they want to see again, until a week after that day", async () => {
      await flag(team.other, null);
      const clear = { id: uuidv7(), until: today, note: "seen", allows: "easy" as const };
      await as(physio, (tx) =>
        recordClearance(tx, physio, team.other, { ...clear, nextVisit: addDays(today, 20) }, today),
      );
      await asSystem(async (tx) => {
        await tx.update(clearances).set({ until: addDays(today, -1) });
        await tx.update(flags).set({ resolvedAt: new Date() });
      }, database());
      expect(await careOfPhysio()).toMatchObject([{ id: team.other, nextVisit: addDays(today, 20) }]);
      await asSystem((tx) => tx.update(clearances).set({ nextVisit: addDays(today, -9) }), database());
      expect(await inCare()).toEqual([]);
    });

    it("finds the most urgent first, with since when and what it keeps from", async () => {
      const hurt = injuryWrite({
        onset: addDays(today, -6),
        restriction: "full",
        told: { kind: "bone", diagnosis: "tibia", shared: false },
      });
      await as(team.other, (tx) => saveInjury(tx, team.other, team.other, hurt, today));
      await referred(team.athlete);
      const found = await careOfPhysio();
      expect(found).toMatchObject([
        { id: team.athlete, urgency: "today", morning: { soreness: 4 } },
        {
          id: team.other,
          urgency: null,
          reasons: [{ reason: "out", since: addDays(today, -6) }],
          injuries: [{ region: "shin", restriction: "full", diagnosis: "tibia" }],
        },
      ]);
      expect(found[0]?.reasons.map(({ reason }) => reason)).toEqual(["referred", "held"]);
      // A coach asks for the same and reads no diagnosis.
      const seen = await as(team.coach, (tx) => careOf(tx, team.id, new Date()));
      expect(seen.flatMap(({ injuries }) => injuries.map(({ diagnosis }) => diagnosis))).toEqual([""]);
      const one = await as(physio, async (tx) => {
        const athlete = await personOf(tx, team.other);
        return athlete && caseOf(tx, athlete, new Date());
      });
      expect(one).toEqual(found[1]);
    });

    it("sees who is on the way back, at which stage", async () => {
      const begin = {
        athleteId: team.other,
        on: addDays(today, -2),
        stage: 3,
        tissue: "other",
        by: team.other,
      } as const;
      await as(team.other, (tx) => beginLadder(tx, begin, today));
      expect(await careOfPhysio()).toMatchObject([
        {
          id: team.other,
          ladder: { stage: 3, stopped: false },
          reasons: [{ reason: "ladder", since: addDays(today, -2) }],
        },
      ]);
    });

    it("does nothing else: raises, resolves and acknowledges no flag, writes no note, invites nobody", async () => {
      await flag(team.athlete, null);
      const [{ id }] = (await as(physio, (tx) =>
        tx.select({ id: flags.id }).from(flags).where(eq(flags.athleteId, team.athlete)),
      )) as [{ id: string }];
      const write = { id: uuidv7(), severity: "rest" as const, order: null, reason: "x", until: null };
      const invite = { teamId: team.id, role: "athlete" as const, days: 1, maxUses: 1 };
      const refused: ((tx: Tx) => Promise<unknown>)[] = [
        (tx) => raiseFlag(tx, physio, team.athlete, write, today),
        (tx) => setFlagResolved(tx, physio, team.athlete, id, true, today),
        (tx) => acknowledgeFlag(tx, team.athlete, id),
        (tx) => addNote(tx, physio, team.athlete, { id: uuidv7(), body: "x" }),
        (tx) => createInvite(tx, physio, invite),
        (tx) => recordClearance(tx, physio, team.other, { id: uuidv7(), until: today, note: "x" }, today),
        (tx) => logAccess(tx, physio, team.other, "looked", today),
      ];
      for (const [i, act] of refused.entries())
        await expect(as(physio, act), String(i)).rejects.toMatchObject({ code: "42501" });
      const mine = await as(physio, async (tx) =>
        (await membersOf(tx, team.id)).find(({ userId }) => userId === team.coach),
      );
      await expect(as(physio, (tx) => endMembership(tx, mine?.id ?? ""))).rejects.toMatchObject({
        status: 403,
      });
    });

    it("leaves a line when they look, which bears their name", async () => {
      await flag(team.athlete, null);
      await as(physio, (tx) => logAccess(tx, physio, team.athlete, "looked", today));
      const lines = await as(team.athlete, (tx) => accessOf(tx, team.athlete));
      expect(lines).toMatchObject([{ action: "looked", who: "Physio" }]);
    });

    it("is invited by owners alone", async () => {
      const invite = { teamId: team.id, role: "professional" as const, days: 1, maxUses: 1 };
      await expect(as(team.coach, (tx) => createInvite(tx, team.coach, invite))).rejects.toMatchObject({
        code: "42501",
      });
      expect(await as(team.owner, (tx) => createInvite(tx, team.owner, invite))).toMatch(/./);
    });

    it("who coaches an athlete, too, sees and does what a coach does", async () => {
      await asSystem((tx) => addMember(tx, team.id, team.coach, "professional"), database());
      await flag(team.athlete, null);
      const rows = await as(team.coach, async (tx) =>
        rowsOf<{ coaches: boolean }>(
          await tx.execute(
            sql`select feelcheck.coaches(${team.athlete}) and not feelcheck.cares_for(${team.athlete}) as coaches`,
          ),
        ),
      );
      expect(rows).toEqual([{ coaches: true }]);
    });

    it("who has left sees nobody any more", async () => {
      await flag(team.athlete, null);
      await as(physio, async (tx) => {
        const mine = (await membersOf(tx, team.id)).find(({ userId }) => userId === physio);
        await endMembership(tx, mine?.id ?? "");
      });
      expect(await inCare()).toEqual([]);
      const seen = await as(physio, (tx) =>
        tx.select({ id: flags.id }).from(flags).where(eq(flags.athleteId, team.athlete)),
      );
      expect(seen).toEqual([]);
    });
  },
  { partitioned: true },
);
