// Replays a real team's history through the engine and says how the verdicts stood to later complaints.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseMapping } from "@/lib/backtest/mapping";
import { rates } from "@/lib/backtest/rates";
import { FileError, type Player, readTeam } from "@/lib/backtest/read";
import { type Replayed, replay } from "@/lib/backtest/replay";
import { InputError } from "@/lib/engine/input";
import { VERDICTS } from "@/lib/engine/vocabulary";

const USAGE = "npm run backtest -- --checkins FILE.csv --sessions FILE.csv --mapping FILE.json";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function read(file: string | undefined, option: string): string {
  if (!file) fail(`--${option} is missing. Use: ${USAGE}`);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return fail(`--${option}: can't read ${file} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function load(): Player[] {
  const { values } = parseArgs({
    options: { checkins: { type: "string" }, sessions: { type: "string" }, mapping: { type: "string" } },
  });
  const mapping = read(values.mapping, "mapping");
  try {
    return readTeam(
      read(values.checkins, "checkins"),
      read(values.sessions, "sessions"),
      parseMapping(JSON.parse(mapping)),
    );
  } catch (error) {
    if (error instanceof SyntaxError) fail(`--mapping: is not JSON (${error.message})`);
    if (error instanceof FileError || error instanceof InputError) fail(error.message);
    throw error;
  }
}

function progress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((done / total) * 30);
  process.stderr.write(`\r[${"#".repeat(filled)}${".".repeat(30 - filled)}] ${done} of ${total} days`);
  if (done === total) process.stderr.write("\n");
}

const team = load();
const total = team.reduce((sum, player) => sum + player.days.length, 0);
const started = performance.now();
const replayed: Replayed[][] = [];
let done = 0;
for (const player of team) {
  const days: Replayed[] = [];
  for (const day of replay(player)) {
    days.push(day);
    done++;
    if (done % 50 === 0 || done === total) progress(done, total);
  }
  replayed.push(days);
}
const seconds = (performance.now() - started) / 1000;

const percent = (share: number | null) =>
  share === null ? "    –" : `${(share * 100).toFixed(1)} %`.padStart(7);
console.log(
  `${team.length} players, ${total} days assessed in ${seconds.toFixed(2)} s: ${Math.round(total / seconds)} days per second`,
);
console.log("\nShare of each verdict");
const all = replayed.flat();
for (const verdict of VERDICTS) {
  const n = all.filter((day) => day.verdict === verdict).length;
  console.log(`  ${verdict.padEnd(18)}${percent(n / total)}  (n ${n})`);
}
console.log("\nDays free of the outcome, and the 14 before: share followed within 7 days by a new episode");
console.log("(at least two reports within a week); 95 % interval from a bootstrap over players");
for (const rate of rates(replayed))
  console.log(
    `  ${rate.name.padEnd(36)}${percent(rate.share)}  [${percent(rate.low)} to ${percent(rate.high)}]  n ${rate.n}, followed ${rate.followed}`,
  );
console.log(`
What this cannot show: nobody followed these verdicts, so it says nothing of what following them would have
prevented; a complaint after a verdict is an association, not an effect. The players are few, their days are
alike, and wide intervals mean "not known". Files of daily wellness tell neither the kind of pain nor the
stride, so the rules about those could not speak.`);
