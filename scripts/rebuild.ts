// npm run rebuild: recomputes the rollup that the roster reads, athlete by athlete, from the entries themselves, gives
// today's verdicts of an earlier engine anew, and says what changed.
import { asSystem } from "@/db/connection/as-viewer";
import { everybody, type Rebuilt, rebuildDays } from "@/db/upkeep/rebuild";
import { giveTodayAnew } from "@/db/upkeep/upgrade";
import { bar } from "./bar";
import { withDatabase } from "./with-database";

await withDatabase(async () => {
  const athletes = await asSystem(everybody);
  const progress = bar(athletes.length, "athletes");
  const rebuilt: Rebuilt = { changed: new Map(), released: 0 };
  for (const [i, athlete] of athletes.entries()) {
    await asSystem((tx) => rebuildDays(tx, athlete, rebuilt));
    progress(i + 1);
  }
  const today = await giveTodayAnew();
  console.log(`Rebuilt the days of ${athletes.length} athletes.`);
  say("Verdicts of days, as the rollup shows them", rebuilt.changed);
  console.log(`Today's verdicts given anew: ${today.anew}.`);
  say("Today's verdicts", today.changed);
  console.log(`Days that lock nobody any more: ${rebuilt.released + today.released}.`);
});

function say(what: string, changed: Map<string, number>): void {
  const counts = [...changed].sort(([, a], [, b]) => b - a).map(([change, n]) => `${change}: ${n}`);
  console.log(`${what}: ${counts.length ? counts.join(", ") : "none changed"}.`);
}
