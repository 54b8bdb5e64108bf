import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { InjuryWrite } from "@/lib/injuries/forms";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { addMember, athletesOf } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { person, testTeam } from "../testing/people";
import { addCareNote, careNotesOf, removeCareNote } from "./care-notes";
import { saveCheckIn } from "./check-ins";
import { feversSince, injuriesOf, saveInjury, shareDiagnosis } from "./injuries";

const today = localDate(new Date(), "UTC");

onEachDatabase(
  "injuries",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    let physio: string;
    const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
    const write = (over: Partial<InjuryWrite> = {}) => injuryWrite({ onset: addDays(today, -3), ...over });
    const save = (who: string, given: InjuryWrite) =>
      as(who, (tx) => saveInjury(tx, who, team.athlete, given, today));
    const seenBy = (who: string) => as(who, (tx) => injuriesOf(tx, team.athlete));

    beforeEach(async () => {
      team = await testTeam(database(), "Injured");
      physio = await person(database(), "Physio");
      await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    });

    it("a write sent twice is one, a change is a version beside the first, and who wrote which is kept", async () => {
      const first = write();
      await save(team.athlete, first);
      await save(team.athlete, first);
      await save(team.coach, { ...first, writeId: uuidv7(), revision: 1, restriction: "full" });
      const [injury, ...others] = await seenBy(team.athlete);
      expect(others).toEqual([]);
      expect(injury).toMatchObject({ restriction: "full", revision: 2, byName: "Coach of Injured" });
      expect(injury?.versions).toMatchObject([
        { restriction: "modified", byName: "Athlete of Injured" },
        { restriction: "full" },
      ]);
    });

    it("what was made from an older version is refused with the one that is kept, and stores nothing", async () => {
      const first = write();
      await save(team.athlete, first);
      await save(team.coach, { ...first, writeId: uuidv7(), revision: 1 });
      const late = { ...first, writeId: uuidv7(), revision: 1, restriction: "none" as const };
      await expect(save(team.athlete, late)).rejects.toMatchObject({ status: 409, stored: { revision: 2 } });
      await save(team.athlete, { ...late, revision: 2 });
      expect((await seenBy(team.coach))[0]).toMatchObject({ restriction: "none", revision: 3 });
    });

    it("several at once; one recorded by mistake is gone from the list", async () => {
      const slip = write();
      await save(team.athlete, write({ region: "knee" }));
      await save(team.athlete, slip);
      await save(team.athlete, write({ what: "illness", region: "knee" }));
      await save(team.athlete, { ...slip, writeId: uuidv7(), revision: 1, removed: true });
      const list = await seenBy(team.athlete);
      expect(list.map(({ what, region }) => [what, region])).toEqual([
        ["illness", null],
        ["injury", "knee"],
      ]);
    });

    it("what it is, coaches read where the athlete shares it; a professional in care reads and writes it", async () => {
      const told = { kind: "bone" as const, diagnosis: "stress reaction", shared: false };
      const first = write({ told });
      await save(team.athlete, first);
      expect((await seenBy(team.coach))[0]?.told).toEqual([]);
      expect((await seenBy(physio))[0]?.told).toMatchObject([told]);
      const word = { kind: "tendon" as const, diagnosis: "it was the tendon", shared: false };
      await save(physio, { ...first, writeId: uuidv7(), revision: 1, told: word });
      await expect(
        save(physio, { ...first, writeId: uuidv7(), revision: 2, told: { ...word, shared: true } }),
      ).rejects.toMatchObject({ code: "42501" });
      await as(team.athlete, (tx) => shareDiagnosis(tx, team.athlete, first.id, true));
      expect((await seenBy(team.coach))[0]?.told).toMatchObject([
        { diagnosis: "it was the tendon", byName: "Physio" },
        { diagnosis: "stress reaction" },
      ]);
      await as(team.athlete, (tx) => shareDiagnosis(tx, team.athlete, first.id, false));
      expect((await seenBy(team.coach))[0]?.told).toEqual([]);
    });

    it("an open episode puts the athlete into care, and full return takes them out", async () => {
      const inCare = () => as(physio, async (tx) => (await athletesOf(tx, team.id)).map(({ id }) => id));
      expect(await inCare()).toEqual([]);
      const first = write();
      await save(team.athlete, first);
      expect(await inCare()).toEqual([team.athlete]);
      await save(team.athlete, { ...first, writeId: uuidv7(), revision: 1, returnedOn: today });
      expect(await inCare()).toEqual([]);
      await expect(save(physio, write())).rejects.toMatchObject({ code: "42501" });
    });

    it("a professional's note is read by professionals and the athlete; the coach never sees it", async () => {
      await save(team.athlete, write());
      const note = { id: uuidv7(), body: "Ask about her diet." };
      await as(physio, (tx) => addCareNote(tx, physio, team.athlete, note));
      await as(physio, (tx) => addCareNote(tx, physio, team.athlete, note));
      const read = (who: string) => as(who, (tx) => careNotesOf(tx, team.athlete));
      expect(await read(physio)).toMatchObject([{ note: { body: note.body }, authorName: "Physio" }]);
      expect(await read(team.athlete)).toHaveLength(1);
      for (const who of [team.coach, team.owner, team.other]) expect(await read(who)).toEqual([]);
      await expect(
        as(team.coach, (tx) => addCareNote(tx, team.coach, team.athlete, { id: uuidv7(), body: "x" })),
      ).rejects.toMatchObject({ code: "42501" });
      await as(physio, (tx) => removeCareNote(tx, team.athlete, note.id));
      expect(await read(physio)).toEqual([]);
    });

    it("tells the mornings of a fever", async () => {
      await as(team.athlete, (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date: today,
          today,
          note: "",
          revision: 0,
          answers: checkIn({ illness: "below-neck-or-fever" }),
        }),
      );
      expect(await as(team.athlete, (tx) => feversSince(tx, team.athlete, addDays(today, -3)))).toEqual([
        { date: today, ill: true },
      ]);
    });
  },
  { partitioned: true },
);
