import { textsOf } from "@/lib/form-fields";

/** What the form of reminders holds, as its action takes it. */
export const reminderIn = (fields: FormData) => ({
  ...textsOf(fields, "way", "time"),
  days: fields.getAll("days").map(Number),
  evening: fields.has("evening"),
});
