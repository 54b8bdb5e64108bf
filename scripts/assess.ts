// Reads one JSON input, or one per line, from standard input; prints one assessment per line.
import { text } from "node:stream/consumers";
import { InputError, parseInput } from "@/lib/engine/input";
import { assessInEnglish } from "@/lib/engine-words/english";

function fail(where: string, message: string): never {
  process.stderr.write(`${where}${message.replace(/\s+/g, " ")}\n`);
  process.exit(1);
}

function run(json: string, where: string): string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    fail(where, `input: is not JSON (${(error as Error).message})`);
  }
  try {
    return JSON.stringify(assessInEnglish(parseInput(value)));
  } catch (error) {
    if (error instanceof InputError) fail(where, error.message);
    throw error;
  }
}

const whole = await text(process.stdin);
if (!whole.trim()) fail("", "input: is empty; give one JSON object, or one per line");
const lines = whole.split("\n").filter((line) => line.trim());
const onePerLine = lines.length > 1 && isJson(lines[0] ?? "");
if (!onePerLine) process.stdout.write(`${run(whole, "")}\n`);
else for (const [i, line] of lines.entries()) process.stdout.write(`${run(line, `line ${i + 1}: `)}\n`);

/** One object over many lines starts with a line that is no JSON by itself. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false; // Not an error: it tells a pretty-printed object from one object per line.
  }
}
