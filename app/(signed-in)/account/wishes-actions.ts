"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { keepNoticeSettings } from "@/db/people/notice-settings";
import type { Given } from "@/lib/action-result";
import { ownWeekForm, wishesForm } from "@/lib/notices/wishes-form";
import { ownWeekIn, wishesIn } from "./wishes-in";

/** What whoever is signed in wants to be told of their athletes. */
export async function saveWishesAction(...given: Given) {
  return posted(given, wishesIn, (input) =>
    runAction(wishesForm, input, async (wishes, { userId }) => {
      await asViewer(userId, (tx) => keepNoticeSettings(tx, userId, wishes));
      return null;
    }),
  );
}

/** Whether whoever is signed in wants their own week by mail. */
export async function saveOwnWeekAction(...given: Given) {
  return posted(given, ownWeekIn, (input) =>
    runAction(ownWeekForm, input, async (wishes, { userId }) => {
      await asViewer(userId, (tx) => keepNoticeSettings(tx, userId, wishes));
      return null;
    }),
  );
}
