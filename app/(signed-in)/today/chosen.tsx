import { uuidv7 } from "uuidv7";
import { DaysOffCard } from "@/components/days-off/days-off-card";
import { AskReminder } from "@/components/notices/ask-reminder";
import type { LocalDate } from "@/lib/calendar";
import { declineReminderAction } from "../account/reminder-actions";
import { addDaysOffAction, removeDaysOffAction } from "./days-off-actions";
import type { Today } from "./today-data";

/** What an athlete chooses beside their training: reminders, asked of whoever never was, and the days on which they will not train. */
export function Chosen({
  off,
  today,
  asks,
}: Pick<Today, "off"> & {
  today: LocalDate;
  /** Whether they are asked for a reminder now. */
  asks: boolean;
}) {
  return (
    <>
      {asks && <AskReminder decline={declineReminderAction} />}
      <DaysOffCard
        off={off}
        today={today}
        writeId={uuidv7()}
        add={addDaysOffAction}
        remove={removeDaysOffAction}
      />
    </>
  );
}
