import { useTranslations } from "next-intl";
import type { Viewer } from "@/app/viewer";
import { Card } from "@/components/ui/card";
import type { reminderOf } from "@/db/log/reminders";
import { REMINDER_TIMES, REMINDER_WAYS, usualTime, WEEKDAYS } from "@/lib/reminders/settings";
import { EVENING } from "@/lib/reminders/turns";
import { ReminderForm } from "./reminder-form";

const UNASKED = { way: "none", time: null, days: WEEKDAYS, evening: false, stoppedAt: null } as const;

/** When and how an athlete is reminded; whoever was never asked has none. */
export function Reminders({
  viewer,
  reminder,
  devices,
  mail,
}: {
  viewer: Viewer;
  reminder: Awaited<ReturnType<typeof reminderOf>>;
  devices: number;
  /** Whether this server sends mail. */
  mail: boolean;
}) {
  const t = useTranslations("reminders.form");
  const { stoppedAt, ...chosen } = reminder ?? UNASKED;
  const [expectedBy = null] = viewer.teams
    .filter(({ roles }) => roles.includes("athlete"))
    .map(({ reminderTime }) => reminderTime)
    .sort();
  return (
    <div id="reminders">
      <Card title={t("title")}>
        <ReminderForm
          chosen={chosen}
          stopped={stoppedAt !== null}
          devices={devices}
          mail={mail}
          ways={REMINDER_WAYS}
          times={REMINDER_TIMES}
          usual={{ time: usualTime(expectedBy), byTeam: expectedBy !== null }}
          eveningAt={EVENING}
        />
      </Card>
    </div>
  );
}
