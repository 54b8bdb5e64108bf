import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { zonesFromMax } from "@/lib/training/zones";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Database, Tx } from "./connection/tx";
import { addCareNote, careNotesOf, removeCareNote } from "./log/care-notes";
import { saveCheckIn, saveFeelCheck } from "./log/check-ins";
import { mappingFor, rememberMapping } from "./log/column-mappings";
import { acknowledgeFlag, raiseFlag, recordClearance, setFlagResolved } from "./log/flags";
import { holdLadder, liftHolds } from "./log/ladder-holds";
import { wayOf } from "./log/ladder-ways";
import { beginLadder } from "./log/ladders";
import { addNote, notesOf, removeNote } from "./log/notes";
import { changePlan, copyWeek, planFor, planOf, plansBetween, setPlanRemoved } from "./log/plans";
import { declineReminder, reminderOf, saveReminder } from "./log/reminders";
import { rateSession, saveSession, sessionOf, setSessionRemoved } from "./log/sessions";
import { setZones, zoneSetsOf, zonesAt } from "./log/zone-sets";
import { logAccess } from "./people/access-log";
import { askBirthYearAgain, ownBirthYear } from "./people/ages";
import { feedOf, makeFeed, revokeFeeds } from "./people/calendar-feeds";
import { askForDeletion, keepAccount } from "./people/deletion";
import { groupsOf, removeGroup, saveGroup } from "./people/groups";
import { createInvite, openInvites, revokeInvite } from "./people/invites";
import { allowMails, mailsStoppedAt, stopMails } from "./people/mail-stops";
import { makeOwner } from "./people/owners";
import { changeProfile, keepTimeZone, personOf } from "./people/people";
import { removeView, saveView, viewsOf } from "./people/saved-views";
import { addMember, changeTeam, endMembership, membersOf, teamOf } from "./people/teams";
import { onEachDatabase } from "./testing/databases";
import { person, testTeam } from "./testing/people";
import { askForZones } from "./upkeep/jobs/derive-zones";
import { latestJob } from "./upkeep/jobs/queue";

/**
 * Every act as everybody who may: it succeeds and its effect is there. Row-level security refuses what it should
 * (access.test.ts); here it is shown to let through what it must, soft deletions and their undoing above all.
 */
const TODAY = "2026-05-11"; // A Monday.
type Role = "owner" | "coach" | "athlete";
type Team = Awaited<ReturnType<typeof testTeam>>;
/** Who acts, for which athlete, what others did before as `as`, and what came of that. */
type As = <T>(who: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
type Scene = { team: Team; me: string; athlete: string; given: string; on: Database };
type Act = {
  may: Role[];
  given?: (scene: Scene, as: As) => Promise<string>;
  does: (tx: Tx, scene: Scene) => Promise<void>;
};

const STAFF: Role[] = ["owner", "coach"];
const ALL: Role[] = ["owner", "coach", "athlete"];
const ATHLETE: Role[] = ["athlete"];
const PLAN = { date: TODAY, kind: "tempo", minutes: 40, intensity: "moderate" as const, note: "" };
const RUN = {
  date: TODAY,
  sport: "run",
  kind: "run",
  durationMin: 40,
  rpe: 4,
  distanceKm: 8,
  descentM: null,
  note: "",
};
const FLAG = { severity: "rest" as const, order: "rest" as const, reason: "tired", until: TODAY };

const memberOf = async (tx: Tx, team: Team, user: string) => {
  const found = (await membersOf(tx, team.id)).find(({ userId }) => userId === user);
  return found?.id ?? "";
};
const endsMembershipOf = (who: (scene: Scene) => string) => async (tx: Tx, scene: Scene) => {
  await endMembership(tx, await memberOf(tx, scene.team, who(scene)));
  expect(await memberOf(tx, scene.team, who(scene))).toBe("");
};
const aPlan = async ({ team, athlete }: Scene, as: As) => {
  const planId = uuidv7();
  await as(team.coach, (tx) => planFor(tx, team.coach, [{ id: athlete, planId, today: TODAY }], PLAN));
  return planId;
};
/** A way back on that day, and one begun now: by the clock of the database they are in a professional's care. */
const aWay = async ({ athlete }: Scene, as: As) => {
  const on = localDate(new Date(), "UTC");
  const way = { athleteId: athlete, on: TODAY, stage: 1, tissue: "other" as const, by: athlete };
  await as(athlete, (tx) => beginLadder(tx, way, TODAY));
  return as(athlete, (tx) => beginLadder(tx, { ...way, on }, on));
};
/** A flag of somebody else than who acts. */
const aFlag = async ({ team, me, athlete }: Scene, as: As) => {
  const id = uuidv7();
  const raiser = me === team.coach ? team.owner : team.coach;
  await as(raiser, (tx) => raiseFlag(tx, raiser, athlete, { id, ...FLAG }, TODAY));
  return id;
};
const flagRow = async (tx: Tx, id: string) =>
  rowsOf<{ resolved: boolean; acknowledged: boolean }>(
    await tx.execute(sql`select resolved_at is not null as resolved, acknowledged_at is not null as acknowledged
      from flags where id = ${id}`),
  )[0];

const ACTS: Record<string, Act> = {
  "removes a coach": { may: ["owner"], does: endsMembershipOf(({ team }) => team.coach) },
  "removes an athlete": { may: ["owner"], does: endsMembershipOf(({ team }) => team.other) },
  "removes another owner": {
    may: ["owner"],
    async does(tx, scene) {
      await makeOwner(tx, await memberOf(tx, scene.team, scene.team.coach));
      await endsMembershipOf(({ team }) => team.coach)(tx, scene);
    },
  },
  "makes a coach an owner, then leaves": {
    may: ["owner"],
    async does(tx, scene) {
      const { team, me } = scene;
      await makeOwner(tx, await memberOf(tx, team, team.coach));
      expect((await membersOf(tx, team.id)).find((m) => m.userId === team.coach)?.role).toBe("owner");
      await endsMembershipOf(() => me)(tx, scene);
    },
  },
  "leaves the team": { may: ["coach", "athlete"], does: endsMembershipOf(({ me }) => me) },
  "writes to the professionals and takes it back": {
    may: ATHLETE,
    async does(tx, { me }) {
      const id = uuidv7();
      await addCareNote(tx, me, me, { id, body: "The left one again" });
      expect(await careNotesOf(tx, me)).toMatchObject([{ note: { body: "The left one again" } }]);
      await removeCareNote(tx, me, id);
      expect(await careNotesOf(tx, me)).toEqual([]);
    },
  },
  "changes the team": {
    may: ["owner"],
    async does(tx, { team }) {
      const values = {
        name: "New name",
        timeZone: "Asia/Tokyo",
        reminderTime: "07:00",
        easyShare: 85,
        dayStartsAt: "03:00",
        weekStart: 7,
        healthQuestion: true,
        consentAge: 14,
      } as const;
      await changeTeam(tx, team.id, values);
      expect(await teamOf(tx, team.id)).toMatchObject(values);
    },
  },
  "asks an athlete for the year of birth": {
    may: ["owner"],
    async does(tx, scene) {
      await askBirthYearAgain(tx, await memberOf(tx, scene.team, scene.team.other));
      expect(await ownBirthYear(tx, scene.team.other)).toBeNull();
    },
  },
  "invites athletes and takes the invite back": {
    may: STAFF,
    async does(tx, { team, me }) {
      await createInvite(tx, me, { teamId: team.id, role: "athlete", days: 1, maxUses: 2 });
      const [invite] = await openInvites(tx, team.id);
      await revokeInvite(tx, invite?.id ?? "");
      expect(await openInvites(tx, team.id)).toEqual([]);
    },
  },
  "invites coaches": {
    may: ["owner"],
    async does(tx, { team, me }) {
      await createInvite(tx, me, { teamId: team.id, role: "coach", days: 1, maxUses: 2 });
      expect(await openInvites(tx, team.id)).toMatchObject([{ role: "coach" }]);
    },
  },
  "takes back another's invite": {
    may: STAFF,
    given: ({ team }, as) =>
      as(team.owner, (tx) =>
        createInvite(tx, team.owner, { teamId: team.id, role: "coach", days: 1, maxUses: 1 }),
      ),
    async does(tx, { team }) {
      const [invite] = await openInvites(tx, team.id);
      await revokeInvite(tx, invite?.id ?? "");
      expect(await openInvites(tx, team.id)).toEqual([]);
    },
  },
  "makes, changes and removes a group": {
    may: STAFF,
    async does(tx, { team, athlete }) {
      const id = uuidv7();
      await saveGroup(tx, team.id, { id, name: "Fast", athleteIds: [athlete] });
      await saveGroup(tx, team.id, { id, name: "Faster", athleteIds: [athlete, team.other] });
      expect((await groupsOf(tx, team.id))[0]?.athleteIds).toHaveLength(2);
      await removeGroup(tx, id);
      expect(await groupsOf(tx, team.id)).toEqual([]);
    },
  },
  "changes the own profile and time zone": {
    may: ALL,
    async does(tx, { me }) {
      await changeProfile(tx, me, { name: "Renamed", timeZone: null, experience: "new" });
      await keepTimeZone(tx, { userId: me, timeZone: "UTC", zoneChosen: false }, "Asia/Tokyo");
      expect(await personOf(tx, me)).toMatchObject({ name: "Renamed", timeZone: "Asia/Tokyo" });
    },
  },
  "makes a calendar address anew and ends it": {
    may: ALL,
    async does(tx, { me }) {
      await makeFeed(tx, me);
      await makeFeed(tx, me);
      expect(await feedOf(tx, me)).toBeInstanceOf(Date);
      await revokeFeeds(tx, me);
      expect(await feedOf(tx, me)).toBeNull();
    },
  },
  "chooses reminders anew, and is not asked again": {
    may: ALL,
    async does(tx, { me }) {
      await declineReminder(tx, me);
      await saveReminder(tx, me, { way: "push", time: "06:30", days: [1, 5], evening: true });
      await declineReminder(tx, me);
      expect(await reminderOf(tx, me)).toMatchObject({ way: "push", time: "06:30", days: [1, 5] });
    },
  },
  "ends mails of a kind and wants them again": {
    may: ALL,
    async does(tx, { me }) {
      await stopMails(tx, me, "reminder");
      await stopMails(tx, me, "reminder");
      expect(await mailsStoppedAt(tx, me, "reminder")).toBeInstanceOf(Date);
      await allowMails(tx, me, "reminder");
      expect(await mailsStoppedAt(tx, me, "reminder")).toBeNull();
    },
  },
  "asks for deletion and takes it back": {
    may: ["coach", "athlete"],
    async does(tx, { me }) {
      await askForDeletion(tx, me);
      expect((await personOf(tx, me))?.deleteAfter).toBeInstanceOf(Date);
      await keepAccount(tx, me);
      expect((await personOf(tx, me))?.deleteAfter).toBeNull();
    },
  },
  "saves and removes a view": {
    may: ALL,
    async does(tx, { me }) {
      const id = uuidv7();
      await saveView(tx, me, { id, name: "Mine", href: "/roster?q=a" });
      expect(await viewsOf(tx, me, "/roster")).toHaveLength(1);
      await removeView(tx, me, id);
      expect(await viewsOf(tx, me, "/roster")).toEqual([]);
    },
  },
  "checks in, corrects it, and checks how it feels": {
    may: ATHLETE,
    async does(tx, { me }) {
      const write = { writeId: uuidv7(), date: TODAY, today: TODAY, note: "", revision: 0 };
      await saveCheckIn(tx, me, { ...write, answers: checkIn({ soreness: 1 }) });
      const again = { ...write, writeId: uuidv7(), revision: 1, answers: checkIn({ soreness: 4 }) };
      expect((await saveCheckIn(tx, me, again)).verdict).toBe("easy");
      const feel = {
        id: uuidv7(),
        date: TODAY,
        today: TODAY,
        minutes: 10,
        feeling: "worse" as const,
        gaitChanged: false,
      };
      expect((await saveFeelCheck(tx, me, feel)).verdict).toBe("cross-train");
    },
  },
  "logs, corrects, rates, removes and brings back a session": {
    may: ATHLETE,
    async does(tx, { me }) {
      const id = uuidv7();
      await saveSession(tx, me, { id, revision: 0, ...RUN }, TODAY);
      await saveSession(tx, me, { id, revision: 1, ...RUN, note: "hot" }, TODAY);
      await rateSession(tx, me, id, { rpe: 7 }, TODAY);
      await setSessionRemoved(tx, me, id, true, TODAY);
      expect((await sessionOf(tx, me, id))?.removedAt).toBeInstanceOf(Date);
      await setSessionRemoved(tx, me, id, false, TODAY);
      expect(await sessionOf(tx, me, id)).toMatchObject({ removedAt: null, note: "hot", rpe: 7 });
    },
  },
  "remembers how a table is read": {
    may: ATHLETE,
    async does(tx, { me }) {
      const mapping = { date: 0 } as never;
      await rememberMapping(tx, me, ["Day", "Km"], mapping);
      await rememberMapping(tx, me, ["Day", "Km"], mapping);
      expect(await mappingFor(tx, me, ["Day", "Km"])).toEqual({ date: 0 });
    },
  },
  "acknowledges a flag": {
    may: ATHLETE,
    given: aFlag,
    async does(tx, { me, given: id }) {
      await acknowledgeFlag(tx, me, id);
      expect(await flagRow(tx, id)).toMatchObject({ acknowledged: true });
    },
  },
  "raises, resolves and reopens a flag": {
    may: STAFF,
    async does(tx, { me, athlete }) {
      const id = uuidv7();
      await raiseFlag(tx, me, athlete, { id, ...FLAG }, TODAY);
      await setFlagResolved(tx, me, athlete, id, true, TODAY);
      expect(await flagRow(tx, id)).toMatchObject({ resolved: true });
      await setFlagResolved(tx, me, athlete, id, false, TODAY);
      expect(await flagRow(tx, id)).toMatchObject({ resolved: false });
    },
  },
  "resolves a colleague's flag": {
    may: STAFF,
    given: aFlag,
    async does(tx, { me, athlete, given: id }) {
      await setFlagResolved(tx, me, athlete, id, true, TODAY);
      expect(await flagRow(tx, id)).toMatchObject({ resolved: true });
    },
  },
  "records a clearance": {
    may: STAFF,
    async does(tx, { me, athlete }) {
      await recordClearance(tx, me, athlete, { id: uuidv7(), until: TODAY, note: "by the doctor" }, TODAY);
      expect(
        rowsOf(await tx.execute(sql`select id from clearances where athlete_id = ${athlete}`)),
      ).toHaveLength(1);
    },
  },
  "slows the way back, and lets it go on": {
    may: STAFF,
    given: aWay,
    async does(tx, { me, athlete }) {
      await holdLadder(tx, me, athlete, { id: uuidv7(), from: TODAY, until: null, word: "" }, TODAY);
      expect((await wayOf(tx, athlete, TODAY))?.hold).toMatchObject({ mayLift: true });
      await liftHolds(tx, athlete, TODAY);
      expect((await wayOf(tx, athlete, TODAY))?.hold).toBeNull();
    },
  },
  "writes a note and takes it back": {
    may: ALL,
    async does(tx, { me, athlete }) {
      const id = uuidv7();
      await addNote(tx, me, athlete, { id, body: "hello" });
      expect(await notesOf(tx, athlete)).toHaveLength(1);
      await removeNote(tx, athlete, id);
      expect(await notesOf(tx, athlete)).toEqual([]);
    },
  },
  "sets zones, and replaces them": {
    may: ALL,
    async does(tx, { me, athlete }) {
      for (const beats of [190, 185]) {
        const id = uuidv7();
        await setZones(tx, me, athlete, { id, from: TODAY, basis: "max", beats, ...zonesFromMax(beats) });
        await askForZones(tx, athlete, id);
      }
      expect(zonesAt(await zoneSetsOf(tx, athlete), TODAY)).toMatchObject({ beats: 185, madeBy: me });
      expect(await latestJob(tx, athlete, "zones")).toMatchObject({ state: "waiting" });
    },
  },
  "plans, changes, removes and brings back": {
    may: STAFF,
    async does(tx, { me, athlete }) {
      const planId = uuidv7();
      const who = { id: athlete, today: TODAY };
      await planFor(tx, me, [{ ...who, planId }], PLAN);
      await changePlan(tx, me, who, planId, { ...PLAN, minutes: 50 });
      await setPlanRemoved(tx, me, who, planId, true);
      expect((await planOf(tx, athlete, planId))?.removedAt).toBeInstanceOf(Date);
      await setPlanRemoved(tx, me, who, planId, false);
      expect(await planOf(tx, athlete, planId)).toMatchObject({ minutes: 50, removedAt: null });
    },
  },
  "changes and removes a colleague's plan, and copies the week": {
    may: STAFF,
    given: aPlan,
    async does(tx, { me, athlete, given: planId }) {
      const who = { id: athlete, today: TODAY };
      await changePlan(tx, me, who, planId, { ...PLAN, minutes: 55 });
      expect(await copyWeek(tx, me, [who], TODAY, "2026-05-18")).toHaveLength(1);
      await setPlanRemoved(tx, me, who, planId, true);
      expect(await plansBetween(tx, [athlete], TODAY, "2026-05-24")).toMatchObject([{ date: "2026-05-18" }]);
    },
  },
  "leaves a line in the access log, twice": {
    may: STAFF,
    async does(tx, { me, athlete }) {
      for (let i = 0; i < 2; i++) await logAccess(tx, me, athlete, "looked", TODAY);
      const lines = await tx.execute(sql`select times from access_log where athlete_id = ${athlete}`);
      expect(rowsOf(lines)).toMatchObject([{ times: 2 }]);
    },
  },
};

const REFUSED: Record<string, Act & { status: number | "42501" }> = {
  "lets go on whom a professional slowed": {
    may: STAFF,
    status: 403,
    given: async (scene, as) => {
      await aWay(scene, as);
      const professional = await person(scene.on, "Physio");
      await asSystem((tx) => addMember(tx, scene.team.id, professional, "professional"), scene.on);
      const hold = { id: uuidv7(), from: TODAY, until: null, word: "" };
      await as(professional, (tx) => holdLadder(tx, professional, scene.athlete, hold, TODAY));
      return professional;
    },
    does: (tx, { athlete }) => liftHolds(tx, athlete, TODAY),
  },
  "changes a plan": {
    may: ATHLETE,
    status: 403,
    given: aPlan,
    does: (tx, { me, given }) => changePlan(tx, me, { id: me, today: TODAY }, given, PLAN),
  },
  "removes a plan": {
    may: ATHLETE,
    status: 403,
    given: aPlan,
    does: (tx, { me, given }) => setPlanRemoved(tx, me, { id: me, today: TODAY }, given, true),
  },
  "removes an athlete": {
    may: ["coach"],
    status: 403,
    does: async (tx, { team }) => endMembership(tx, await memberOf(tx, team, team.athlete)),
  },
  "removes the owner": {
    may: ["coach", "athlete"],
    status: 403,
    does: async (tx, { team }) => endMembership(tx, await memberOf(tx, team, team.owner)),
  },
  "makes a coach an owner": {
    may: ["coach", "athlete"],
    status: 403,
    does: async (tx, { team }) => makeOwner(tx, await memberOf(tx, team, team.coach)),
  },
  "makes an athlete an owner": {
    may: ["owner"],
    status: 403,
    does: async (tx, { team }) => makeOwner(tx, await memberOf(tx, team, team.athlete)),
  },
  "resolves a coach's flag": {
    may: ATHLETE,
    status: "42501",
    given: aFlag,
    does: (tx, { me, given }) => setFlagResolved(tx, me, me, given, true, TODAY),
  },
};

onEachDatabase(
  "acts",
  (database) => {
    const as: As = (who, work) => asViewer(who, work, database());
    let team: Team;
    beforeEach(async () => {
      team = await testTeam(database(), "Acts");
    });

    async function act({ given, does }: Act, role: Role): Promise<void> {
      const scene: Scene = { team, me: team[role], athlete: team.athlete, given: "", on: database() };
      if (given) scene.given = await given(scene, as);
      await as(scene.me, (tx) => does(tx, scene));
    }
    for (const [name, one] of Object.entries(ACTS))
      for (const role of one.may) it(`${role}: ${name}`, () => act(one, role));
    for (const [name, one] of Object.entries(REFUSED))
      for (const role of one.may)
        it(`${role}: ${name} is refused in words`, async () => {
          const { status } = one;
          await expect(act(one, role)).rejects.toMatchObject(
            status === "42501" ? { code: status } : { status },
          );
        });
  },
  { partitioned: true },
);
