import * as alerts from "./alerts";
import * as care from "./care";
import * as checkIns from "./check-ins";
import * as consents from "./consents";
import * as daysOff from "./days-off";
import * as followUp from "./follow-up";
import * as injuries from "./injuries";
import * as ladders from "./ladders";
import * as notices from "./notices";
import * as people from "./people";
import * as reminders from "./reminders";
import * as sessions from "./sessions";
import * as training from "./training";
import * as verdicts from "./verdicts";
import * as weeklyHealth from "./weekly-health";

/** Every table, for the drivers and the test matrix. */
export const tables = {
  ...alerts,
  ...people,
  ...reminders,
  ...checkIns,
  ...sessions,
  ...verdicts,
  ...care,
  ...consents,
  ...daysOff,
  ...followUp,
  ...injuries,
  ...ladders,
  ...notices,
  ...training,
  ...weeklyHealth,
};
