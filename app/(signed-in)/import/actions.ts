"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/as-viewer";
import { rememberAnswers, rememberMapping } from "@/db/column-mappings";
import { settleAsked } from "@/db/imported-files";
import { rememberSports } from "@/db/sport-words";
import { localDate } from "@/lib/calendar";
import { importAnswersForm, mappingForm, settleForm } from "@/lib/training-forms";

export async function rememberMappingAction(input: unknown) {
  return runAction(mappingForm, input, ({ header, mapping }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await rememberMapping(tx, viewer.userId, header, mapping);
      return null;
    }),
  );
}

export async function answerImportAction(input: unknown) {
  return runAction(importAnswersForm, input, ({ header, answers, sports }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      if (header.length) await rememberAnswers(tx, viewer.userId, header, answers);
      await rememberSports(tx, viewer.userId, sports);
      return null;
    }),
  );
}

export async function settleAskedAction(input: unknown) {
  const result = await runAction(settleForm, input, ({ id, answer }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await settleAsked(tx, viewer.userId, id, answer, localDate(new Date(), viewer.timeZone));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/import");
  return result;
}
