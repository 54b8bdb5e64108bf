import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { asSystem } from "../connection/as-viewer";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { plannedTeam } from "../testing/planned-team";
import { askForDeletion, deleteDue, GRACE_DAYS, keepAccount } from "./deletion";

onEachDatabase(
  "deletion",
  (database) => {
    const { team, coach, own, session } = plannedTeam(database);

    it("deletion waits seven days, can be taken back, and then takes everything", async () => {
      await session({});
      const asked = new Date("2026-05-12T08:00:00Z");
      const later = (days: number) => new Date(asked.getTime() + days * 86_400_000);
      await own((tx) => askForDeletion(tx, team().athlete, asked));
      expect(await deleteDue(later(GRACE_DAYS - 0.1), database())).toBe(0);
      await own((tx) => keepAccount(tx, team().athlete));
      expect(await deleteDue(later(30), database())).toBe(0);
      await own((tx) => askForDeletion(tx, team().athlete, asked));
      expect(await deleteDue(later(GRACE_DAYS), database())).toBe(1);
      const left = await asSystem(
        async (tx) => [
          await tx.select().from(users).where(eq(users.id, team().athlete)),
          await tx.select().from(sessions).where(eq(sessions.athleteId, team().athlete)),
          await tx.select().from(athleteDays).where(eq(athleteDays.athleteId, team().athlete)),
        ],
        database(),
      );
      expect(left).toEqual([[], [], []]);
      // Nobody can ask for another's deletion.
      await coach((tx) => askForDeletion(tx, team().other, asked));
      expect(await deleteDue(later(30), database())).toBe(0);
    });
  },
  { partitioned: true },
);
