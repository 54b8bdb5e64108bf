import { expect, it } from "vitest";
import { REMINDER_TIMES, reminderForm, usualTime } from "./settings";

it.each([
  ["09:00", "08:00"],
  ["07:15", "06:15"],
  ["00:30", "04:00"],
  ["04:30", "04:00"],
  ["23:00", "20:00"],
  [null, "08:00"],
])("where the team expects it by %s, the reminder is at %s", (expectedBy, time) =>
  expect(usualTime(expectedBy)).toBe(time),
);

it("times are half hours from four to eight in the evening", () => {
  expect([REMINDER_TIMES[0], REMINDER_TIMES[1], REMINDER_TIMES.at(-1)]).toEqual(["04:00", "04:30", "20:00"]);
});

it.each([
  [{ days: [7, 1, 1] }, { days: [1, 7] }],
  [{ days: [] }, null],
  [{ days: [8] }, null],
  [{ time: "" }, { time: null }],
  [{ time: "03:30" }, null],
  [{ time: "07:10" }, null],
  [{ way: "post" }, null],
  [{ evening: "on" }, null],
])("%j", (given, read) => {
  const parsed = reminderForm.safeParse({ way: "push", time: "07:00", days: [1], evening: false, ...given });
  if (read) expect(parsed.data).toMatchObject(read);
  else expect(parsed.success).toBe(false);
});
