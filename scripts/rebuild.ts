// npm run rebuild: recomputes the rollup that the roster reads, athlete by athlete, from the entries themselves.
import { asSystem } from "@/db/connection/as-viewer";
import { lockAthlete } from "@/db/connection/athlete-lock";
import { checkIns, sessions } from "@/db/schema/body";
import { rollUp } from "@/db/verdict/athlete-days";
import { bar } from "./bar";
import { withDatabase } from "./with-database";

await withDatabase(async () => {
  const athletes = await asSystem(async (tx) => {
    const answered = await tx.selectDistinct({ id: checkIns.athleteId }).from(checkIns);
    const trained = await tx.selectDistinct({ id: sessions.athleteId }).from(sessions);
    return [...new Set([...answered, ...trained].map(({ id }) => id))];
  });
  const progress = bar(athletes.length, "athletes");
  for (const [i, athlete] of athletes.entries()) {
    await asSystem(async (tx) => {
      await lockAthlete(tx, athlete);
      await rollUp(tx, athlete, "0001-01-01");
    });
    progress(i + 1);
  }
  console.log(`Rebuilt the days of ${athletes.length} athletes.`);
});
