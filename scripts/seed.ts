// npm run seed: adds the demo team to the database the environment names, once.
import { eq } from "drizzle-orm";
import { asSystem } from "@/db/as-viewer";
import { teams } from "@/db/schema/people";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD, seedDemoTeam } from "@/db/seed/demo-team";
import { withDatabase } from "./with-database";

await withDatabase(() =>
  asSystem(async (tx) => {
    const there = await tx.select({ id: teams.id }).from(teams).where(eq(teams.isDemo, true)).limit(1);
    if (there.length) {
      console.log("The demo team is there already. Its owner removes it under Team.");
      return;
    }
    await seedDemoTeam(tx, Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
    console.log(
      `Demo coach: ${DEMO_COACH}, demo athlete: ${DEMO_ATHLETE}, password of both: ${DEMO_PASSWORD}`,
    );
  }),
);
