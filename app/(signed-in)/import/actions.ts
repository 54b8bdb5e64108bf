"use server";

import { runAction } from "@/app/run-action";
import type { Viewer } from "@/app/viewer";
import { asViewer, asWriter } from "@/db/connection/as-viewer";
import { rememberAnswers, rememberMapping } from "@/db/log/column-mappings";
import { askedIds } from "@/db/log/imported-files";
import { joinSessions, keepBoth } from "@/db/log/join-sessions";
import { undoMerge } from "@/db/log/merges";
import { settleAll, settleAsked, undoAnswer } from "@/db/log/settle-asked";
import { rememberSports } from "@/db/log/sport-words";
import { takeBackImport } from "@/db/log/take-back-import";
import { dayOf } from "@/lib/day-start";
import {
  importAnswersForm,
  mappingForm,
  pairForm,
  settleAllForm,
  settleForm,
  undoForm,
} from "@/lib/training-forms";

/** So many questions are answered in a transaction. */
const TOGETHER = 100;
const todayOf = (viewer: Viewer) => dayOf(new Date(), viewer);

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
  return runAction(settleForm, input, ({ id, answer }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await settleAsked(tx, viewer.userId, id, answer, todayOf(viewer));
      return null;
    }),
  );
}

/** Answers every open question of a kind alike; returns how many were answered. */
export async function settleAllAction(input: unknown) {
  return runAction(settleAllForm, input, async ({ question, answer }, viewer) => {
    const me = viewer.userId;
    const ids = await asViewer(me, (tx) => askedIds(tx, me, question));
    let answered = 0;
    for (let i = 0; i < ids.length; i += TOGETHER)
      answered += await asWriter(me, (tx) =>
        settleAll(tx, me, ids.slice(i, i + TOGETHER), answer, todayOf(viewer)),
      );
    return answered;
  });
}

export async function undoMergeAction(input: unknown) {
  return runAction(undoForm, input, ({ id }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await undoMerge(tx, viewer.userId, id, todayOf(viewer));
      return null;
    }),
  );
}

export async function undoAnswerAction(input: unknown) {
  return runAction(undoForm, input, ({ id }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await undoAnswer(tx, viewer.userId, id, todayOf(viewer));
      return null;
    }),
  );
}

export async function takeBackImportAction(input: unknown) {
  return runAction(undoForm, input, ({ id }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await takeBackImport(tx, viewer.userId, id, todayOf(viewer));
      return null;
    }),
  );
}

export async function joinSessionsAction(input: unknown) {
  return runAction(pairForm, input, (pair, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await joinSessions(tx, viewer.userId, pair, todayOf(viewer));
      return null;
    }),
  );
}

export async function keepBothAction(input: unknown) {
  return runAction(pairForm, input, (pair, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await keepBoth(tx, viewer.userId, pair);
      return null;
    }),
  );
}
