import type { LocalDate } from "@/lib/calendar";
import { asksForInjury } from "@/lib/roster/ask-injury";
import type { Today } from "./today-data";

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

/** What is not answered yet; nothing is asked before the day is. */
export function openQuestions(
  { checkIn, injury, before, reminder, days }: Today,
  today: LocalDate,
): Set<Question> {
  const open = new Set<Question>();
  if (!checkIn) return open;
  if (!reminder) open.add("reminder");
  if (asksForInjury(injury?.askedOn ?? null, before?.date ?? null, today)) open.add("injury");
  // Who comes back: today is answered, and two mornings of the last fortnight.
  if (days.filter(({ soreness }) => soreness !== null).length >= 3) open.add("install");
  return open;
}
