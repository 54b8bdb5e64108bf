import { asWriter } from "@/db/connection/as-viewer";
import { saveCheckIn, saveFeelCheck } from "@/db/log/check-ins";
import { saveSession } from "@/db/log/sessions";
import { keepTimeZone } from "@/db/people/people";
import { wakeBackground } from "@/db/upkeep/background";
import { isAlarming } from "@/db/verdict/alerts";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import { checkInForm, feelCheckForm, sessionForm } from "@/lib/form-schemas";
import { sportOfKind } from "@/lib/session-kinds";
import { todayFor } from "./entry-day";
import { runAction } from "./run-action";

// What an athlete may answer without a network: kept alike, whether its form sends it or the phone's queue does.

export async function keepCheckIn(input: unknown): Promise<ActionResult<Assessment>> {
  const result = await runAction(checkInForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await keepTimeZone(tx, viewer, timeZone);
      return saveCheckIn(tx, viewer.userId, { ...form, today: todayFor(form.date, viewer, timeZone) });
    }),
  );
  return toldAtOnce(result);
}

/** An urgent sign is told to those who care for the athlete now, and not when the background next looks. */
function toldAtOnce(result: ActionResult<Assessment>): ActionResult<Assessment> {
  if (result.ok && isAlarming(result.data.urgency)) wakeBackground();
  return result;
}

export async function keepFeelCheck(input: unknown): Promise<ActionResult<Assessment>> {
  const result = await runAction(feelCheckForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) =>
      saveFeelCheck(tx, viewer.userId, { ...form, today: todayFor(form.date, viewer, timeZone) }),
    ),
  );
  return toldAtOnce(result);
}

export function keepSession(input: unknown): Promise<ActionResult> {
  return runAction(sessionForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      const sport = sportOfKind(form.kind);
      const today = todayFor(form.date, viewer, timeZone);
      await saveSession(tx, viewer.userId, { ...form, sport }, today);
      return null;
    }),
  );
}
