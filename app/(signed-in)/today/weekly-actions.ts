"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { weeklyIn } from "@/components/health/weekly-in";
import { asViewer } from "@/db/connection/as-viewer";
import { answerWeekly } from "@/db/log/weekly-health";
import { type Given, Refusal } from "@/lib/action-result";
import { dayOf } from "@/lib/day-start";
import { openSunday } from "@/lib/health/weekly";
import { weeklyForm } from "@/lib/health/weekly-form";

/** The athlete's answer to the weekly health question, while it is open where they are. */
export async function answerWeeklyAction(...given: Given) {
  return posted(
    given,
    weeklyIn,
    (input) =>
      runAction(weeklyForm, input, (answer, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          if (answer.sunday !== openSunday(dayOf(new Date(), viewer)))
            throw new Refusal(422, "form", "weekly.closed");
          await answerWeekly(tx, viewer.userId, answer);
          return null;
        }),
      ),
    "/today",
  );
}
