import { expect, it } from "vitest";
import { oneQuestion, type Question } from "./one-question";

const ALL: Question[] = ["install", "injury", "reminder"];

it.each<[Question[], boolean, Question | null]>([
  [ALL, true, "reminder"],
  [ALL, false, "injury"],
  [["install", "injury"], true, "injury"],
  [["install", "reminder"], false, "reminder"],
  [["install"], false, "install"],
  [[], true, null],
])("of %j, on the first day: %j, %j is asked", (open, firstDay, asked) => {
  expect(oneQuestion(new Set(open), firstDay)).toBe(asked);
});
