import { uuidv7 } from "uuidv7";
import { asViewer } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { addCareNote } from "@/db/log/care-notes";
import { saveCheckIn } from "@/db/log/check-ins";
import { raiseFlag } from "@/db/log/flags";
import { saveInjury } from "@/db/log/injuries";
import { addNote } from "@/db/log/notes";
import { planFor } from "@/db/log/plans";
import { saveSession } from "@/db/log/sessions";
import { saveTalk } from "@/db/log/talks";
import { setZones } from "@/db/log/zone-sets";
import { saveGroup } from "@/db/people/groups";
import { injuryWrite } from "@/db/testing/injury-write";
import { addDays } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";

/** The ids of what `live` makes. */
export const lived = () => ({
  session: uuidv7(),
  flag: uuidv7(),
  note: uuidv7(),
  talk: uuidv7(),
  plan: uuidv7(),
  group: uuidv7(),
  injury: uuidv7(),
  careNote: uuidv7(),
});

/** One of everything that an athlete's coaches may see, up to `today`. */
export async function live(
  database: Database,
  team: { id: string; coach: string },
  athlete: string,
  today: string,
  made: ReturnType<typeof lived>,
): Promise<void> {
  const mine = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(athlete, work, database);
  for (let back = 10; back >= 0; back--)
    await mine((tx) =>
      saveCheckIn(tx, athlete, {
        writeId: uuidv7(),
        date: addDays(today, -back),
        today,
        answers: checkIn({ soreness: 1 + (back % 4) }),
        note: "Mine to tell",
        revision: 0,
      }),
    );
  await mine((tx) =>
    saveSession(
      tx,
      athlete,
      {
        id: made.session,
        date: today,
        sport: "run",
        kind: "easy-run",
        durationMin: 41,
        rpe: 4,
        distanceKm: 7,
        descentM: null,
        note: "Mine",
        revision: 0,
      },
      today,
    ),
  );
  await mine((tx) =>
    saveInjury(
      tx,
      athlete,
      athlete,
      injuryWrite({
        id: made.injury,
        onset: addDays(today, -3),
        told: { kind: "tendon", diagnosis: "Mine to share", shared: false },
      }),
      today,
    ),
  );
  const toCare = { id: made.careNote, body: "Mine to the professional" };
  await mine((tx) => addCareNote(tx, athlete, athlete, toCare));
  const zones = {
    basis: "hand",
    beats: null,
    bounds: [121, 141, 161, 181],
    easyZones: 2,
    hardFrom: 5,
  } as const;
  await mine((tx) => setZones(tx, athlete, athlete, { id: uuidv7(), from: today, ...zones }));
  await asViewer(
    team.coach,
    async (tx) => {
      const plan = { date: today, kind: "tempo", minutes: 40, intensity: "hard", note: "" } as const;
      await planFor(tx, team.coach, [{ id: athlete, planId: made.plan, today }], plan);
      const flag = { severity: "watch", order: null, reason: "Seen limping", until: null } as const;
      await raiseFlag(tx, team.coach, athlete, { id: made.flag, ...flag }, today);
      await addNote(tx, team.coach, athlete, { id: made.note, body: "How is it?" });
      const standing = { verdict: null, urgency: null, rule: null, flags: [] };
      const talk = { id: made.talk, word: "Spoken after the run", holds: "day", standing } as const;
      await saveTalk(tx, team.coach, athlete, talk, today);
      await saveGroup(tx, team.id, { id: made.group, name: "Sprinters", athleteIds: [athlete] });
    },
    database,
  );
}
