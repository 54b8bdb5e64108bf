// Replays a real team's history through the engine and says what the verdicts would have cost, and how they stood to how
// the athletes felt and to later complaints.
import { parseArgs } from "node:util";
import { type Mapping, parseMapping } from "@/lib/backtest/mapping";
import { readTeam, type Team } from "@/lib/backtest/read";
import { type Replayed, replay } from "@/lib/backtest/replay";
import { reportOf } from "@/lib/backtest/report";
import { resultOf } from "@/lib/backtest/result";
import { FileError } from "@/lib/backtest/tables";
import { InputError } from "@/lib/engine/input";
import { filesAt, textAt } from "./backtest-files";

const USAGE =
  "npm run backtest -- --checkins FILE.csv|FOLDER [--sessions FILE.csv|FOLDER] --mapping FILE.json [--json]";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        checkins: { type: "string", multiple: true },
        sessions: { type: "string", multiple: true },
        mapping: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const { checkins, mapping } = values;
    if (!checkins?.length) return fail(`--checkins is missing. Use: ${USAGE}`);
    if (!mapping) return fail(`--mapping is missing. Use: ${USAGE}`);
    return { ...values, checkins, mapping };
  } catch (error) {
    return fail(`${(error as Error).message}\nUse: ${USAGE}`);
  }
}

function load({ checkins, sessions, mapping: file }: ReturnType<typeof options>): Team {
  try {
    const mapping: Mapping = parseMapping(JSON.parse(textAt("--mapping", file)));
    const mornings = filesAt("--checkins", checkins, mapping.checkIns.file);
    if (!mapping.sessions || (!sessions && mapping.sessions.inCheckIns))
      return readTeam(mornings, [], mapping);
    const folder = mapping.sessions.file ? checkins : [];
    const found = filesAt("--sessions", sessions ?? folder, mapping.sessions.file, Boolean(sessions));
    if (found.length === 0) console.error("No --sessions: the mornings are read without what was trained.");
    return readTeam(mornings, found, mapping);
  } catch (error) {
    if (error instanceof SyntaxError) fail(`--mapping: ${file} is not JSON (${error.message})`);
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

const given = options();
const team = load(given);
const total = team.players.reduce((sum, player) => sum + player.days.length, 0);
if (total === 0) fail("No morning with a soreness was found: check the mapping's columns and `missing`.");
const started = performance.now();
let done = 0;
const replayed = team.players.map((player) => {
  const days: Replayed[] = [];
  for (const day of replay(player)) {
    days.push(day);
    done++;
    if (done % 50 === 0 || done === total) progress(done, total);
  }
  return days;
});
const seconds = (performance.now() - started) / 1000;
const result = resultOf(team, replayed);
if (given.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(
    `${total} days assessed in ${seconds.toFixed(2)} s: ${Math.round(total / seconds)} days per second`,
  );
  console.log(reportOf(result).join("\n"));
}
