/** What an athlete may be asked below the verdict, one thing on one page. */
export type Question = "reminder" | "injury" | "install";

/**
 * Which of the open questions is asked today; null where none is. On the first day the reminder, without which there may be no
 * second; later the injuries of the year before, which a coach reads. The home screen waits for both.
 */
export function oneQuestion(open: ReadonlySet<Question>, firstDay: boolean): Question | null {
  const order: Question[] = firstDay ? ["reminder", "injury", "install"] : ["injury", "reminder", "install"];
  return order.find((question) => open.has(question)) ?? null;
}
