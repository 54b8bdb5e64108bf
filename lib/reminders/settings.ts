import { z } from "zod";
import { DEFAULT_SETTINGS } from "@/lib/team-settings";
import { wrong } from "@/lib/words/wrong";

/** How somebody wants to be reminded. */
export const REMINDER_WAYS = ["none", "push", "mail"] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const [FIRST_MIN, LAST_MIN, STEP_MIN] = [4 * 60, 20 * 60, 30];
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The times to choose from, HH:MM: by then the day that counts has begun for everybody, and a nudge still falls into it. */
export const REMINDER_TIMES = Array.from({ length: (LAST_MIN - FIRST_MIN) / STEP_MIN + 1 }, (_, i) =>
  clock(FIRST_MIN + STEP_MIN * i),
);

/** The time of whoever chose none: an hour before the team expects the check-in (HH:MM; null without a team). */
export function usualTime(expectedBy: string | null): string {
  const minutes = minutesOf(expectedBy ?? DEFAULT_SETTINGS.reminderTime) - 60;
  return clock(Math.min(LAST_MIN, Math.max(FIRST_MIN, minutes)));
}

/** What an athlete chooses about reminders; `time` empty is an hour before the team expects the check-in. */
export const reminderForm = z.strictObject({
  way: z.enum(REMINDER_WAYS, wrong("choice")),
  time: z.enum(["", ...REMINDER_TIMES], wrong("choice")).transform((chosen) => chosen || null),
  days: z
    .array(z.literal(WEEKDAYS, wrong("choice")), wrong("choice"))
    .min(1, wrong("weekday"))
    .max(7, wrong("choice"))
    .overwrite((days) => [...new Set(days)].sort()),
  evening: z.boolean(),
});
export type ReminderForm = z.output<typeof reminderForm>;
