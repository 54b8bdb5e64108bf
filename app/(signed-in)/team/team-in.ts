import { numberIn, textOf, textsOf } from "@/lib/form-fields";

/** A team's name, zone and settings as its form holds them; no first day of the week is as everybody's browser says. */
export const teamIn = (fields: FormData) => ({
  ...textsOf(fields, "teamId", "name", "timeZone", "reminderTime", "dayStartsAt"),
  easyShare: numberIn(textOf(fields, "easyShare")),
  healthQuestion: textOf(fields, "healthQuestion") === "yes",
  consentAge: numberIn(textOf(fields, "consentAge")),
  mailNamesReasons: textOf(fields, "mailNamesReasons") === "yes",
  weekStart: numberIn(textOf(fields, "weekStart")),
});
