import { asWriter } from "@/db/connection/as-viewer";
import { saveCheckIn, saveFeelCheck } from "@/db/log/check-ins";
import { saveSession } from "@/db/log/sessions";
import { keepTimeZone } from "@/db/people/people";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import { checkInForm, feelCheckForm, sessionForm } from "@/lib/form-schemas";
import { sportOfKind } from "@/lib/session-kinds";
import { todayFor } from "./entry-day";
import { runAction } from "./run-action";

// What an athlete may answer without a network: kept alike, whether its form sends it or the phone's queue does.

export function keepCheckIn(input: unknown): Promise<ActionResult<Assessment>> {
  return runAction(checkInForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await keepTimeZone(tx, viewer, timeZone);
      return saveCheckIn(tx, viewer.userId, { ...form, today: todayFor(form.date, viewer, timeZone) });
    }),
  );
}

export function keepFeelCheck(input: unknown): Promise<ActionResult<Assessment>> {
  return runAction(feelCheckForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) =>
      saveFeelCheck(tx, viewer.userId, { ...form, today: todayFor(form.date, viewer, timeZone) }),
    ),
  );
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
