import { useFormat } from "../ui/use-format";
import { Choices, type Question } from "./choices";

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A question answered by a number from 0 to 10. */
export function Scale(question: Omit<Question<number>, "options" | "columns" | "oneRow">) {
  const f = useFormat();
  return (
    <Choices {...question} oneRow options={NUMBERS.map((value) => ({ value, label: f.number(value) }))} />
  );
}
