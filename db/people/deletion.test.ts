import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { saveSession } from "../log/sessions";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { askForDeletion, deleteDue, GRACE_DAYS, keepAccount } from "./deletion";

const TODAY = "2026-05-12"; // a Tuesday

onEachDatabase(
  "deletion",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    const coach = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.coach, work, database());
    const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
    const session = (over: Partial<Parameters<typeof saveSession>[2]>) =>
      own((tx) =>
        saveSession(
          tx,
          team.athlete,
          {
            id: uuidv7(),
            date: TODAY,
            sport: "run",
            kind: "easy-run",
            durationMin: 30,
            rpe: 3,
            distanceKm: null,
            descentM: null,
            note: "",
            revision: 0,
            ...over,
          },
          TODAY,
        ),
      );

    beforeEach(async () => {
      team = await testTeam(database(), "Plans");
    });

    it("deletion waits seven days, can be taken back, and then takes everything", async () => {
      await session({});
      const asked = new Date("2026-05-12T08:00:00Z");
      const later = (days: number) => new Date(asked.getTime() + days * 86_400_000);
      await own((tx) => askForDeletion(tx, team.athlete, asked));
      expect(await deleteDue(later(GRACE_DAYS - 0.1), database())).toBe(0);
      await own((tx) => keepAccount(tx, team.athlete));
      expect(await deleteDue(later(30), database())).toBe(0);
      await own((tx) => askForDeletion(tx, team.athlete, asked));
      expect(await deleteDue(later(GRACE_DAYS), database())).toBe(1);
      const left = await asSystem(
        async (tx) => [
          await tx.select().from(users).where(eq(users.id, team.athlete)),
          await tx.select().from(sessions).where(eq(sessions.athleteId, team.athlete)),
          await tx.select().from(athleteDays).where(eq(athleteDays.athleteId, team.athlete)),
        ],
        database(),
      );
      expect(left).toEqual([[], [], []]);
      // Nobody can ask for another's deletion.
      await coach((tx) => askForDeletion(tx, team.other, asked));
      expect(await deleteDue(later(30), database())).toBe(0);
    });
  },
  { partitioned: true },
);
