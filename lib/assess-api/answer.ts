import { InputError, parseInput } from "@/lib/engine/input";
import { assessInEnglish } from "@/lib/engine-words/english";

export type Answer = { status: number; json: string };

const answer = (status: number, value: unknown): Answer => ({ status, json: JSON.stringify(value) });

/** What the engine answers to a request's body: the assessment, or which field is wrong. */
export function answerTo(body: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return answer(400, {
      errors: [{ field: "input", message: `is not JSON (${(error as Error).message})` }],
    });
  }
  try {
    return answer(200, assessInEnglish(parseInput(value)));
  } catch (error) {
    if (error instanceof InputError) return answer(400, { errors: error.errors });
    throw error;
  }
}
