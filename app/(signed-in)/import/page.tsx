import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { AskedFiles } from "@/components/imports/asked-files";
import { FileList } from "@/components/imports/file-list";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { UnderWay } from "@/components/imports/under-way";
import { answeredOf, joinedOf } from "@/components/imports/undoable";
import { Uploader } from "@/components/imports/uploader";
import { Card, Empty } from "@/components/ui/card";
import { readAs } from "@/db/as-viewer";
import { importUnderWay } from "@/db/import-jobs";
import { answeredOf as answeredLately, askedOf, filesOf } from "@/db/imported-files";
import { likePairs } from "@/db/join-sessions";
import { mergesOf } from "@/db/merges";
import { zoneSetsOf } from "@/db/zone-sets";
import {
  answerImportAction,
  joinSessionsAction,
  keepBothAction,
  rememberMappingAction,
  settleAllAction,
  settleAskedAction,
  undoAnswerAction,
  undoMergeAction,
} from "./actions";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const viewer = await requireViewer();
  const me = viewer.userId;
  const page = await readAs(me, async (tx) => {
    const [list, questions, merges, answers, pairs, underWay, zones] = await Promise.all([
      filesOf(tx, me),
      askedOf(tx, me),
      mergesOf(tx, me, { limit: 10 }),
      answeredLately(tx, me),
      likePairs(tx, me, viewer.timeZone),
      importUnderWay(tx, me),
      zoneSetsOf(tx, me),
    ]);
    return { list, questions, merges, answers, pairs, underWay, zones: zones.length };
  });
  const { list, questions, zones } = page;
  const asked = questions.asked.flatMap(({ id, name, draft, question, known }) =>
    draft ? [{ id, name, question: question ?? ("like" as const), file: draft, known }] : [],
  );
  const undoable = [...page.merges.map(joinedOf), ...page.answers.map(answeredOf)];
  return (
    <div className="mx-auto max-w-3xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight">Import sessions</h1>
      {zones === 0 && (
        <p className="bg-accent-soft rounded-xl px-4 py-3 text-sm">
          Set your{" "}
          <Link href="/zones" className="underline">
            heart-rate zones
          </Link>{" "}
          so that your watch tells the easy and hard time. Sessions imported before are counted then, too.
        </p>
      )}
      {page.underWay && <UnderWay {...page.underWay} />}
      <Uploader remember={rememberMappingAction} answer={answerImportAction} />
      <SamePairs pairs={page.pairs} join={joinSessionsAction} keep={keepBothAction} />
      <AskedFiles
        asked={asked}
        totals={questions.totals}
        settle={settleAskedAction}
        settleAll={settleAllAction}
      />
      {undoable.length > 0 && (
        <Card title="Joined and answered lately">
          <JoinedList undoable={undoable} undoMerge={undoMergeAction} undoAnswer={undoAnswerAction} />
        </Card>
      )}
      <Card title="Files so far">
        {list.files.length ? (
          <FileList files={list.files} total={list.total} />
        ) : (
          <Empty>
            None yet. Your watch's app or service exports each workout as a file; Strava and Garmin give a zip
            of everything.
          </Empty>
        )}
      </Card>
    </div>
  );
}
