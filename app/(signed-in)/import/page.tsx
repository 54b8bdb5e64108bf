import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { AskedFiles } from "@/components/imports/asked-files";
import { FileList } from "@/components/imports/file-list";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { UnderWay } from "@/components/imports/under-way";
import { answeredOf, givenOf, joinedOf } from "@/components/imports/undoable";
import { Uploader } from "@/components/imports/uploader";
import { Card, Empty } from "@/components/ui/card";
import { readAs } from "@/db/connection/as-viewer";
import { answeredOf as answeredLately, askedOf, filesOf } from "@/db/log/imported-files";
import { likePairs } from "@/db/log/join-sessions";
import { mergesOf } from "@/db/log/merges";
import { givenFor } from "@/db/log/take-back-import";
import { zoneSetsOf } from "@/db/log/zone-sets";
import { importUnderWay } from "@/db/upkeep/import-jobs";
import {
  answerImportAction,
  joinSessionsAction,
  keepBothAction,
  rememberMappingAction,
  settleAllAction,
  settleAskedAction,
  takeBackImportAction,
  undoAnswerAction,
  undoMergeAction,
} from "./actions";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const viewer = await requireViewer();
  const me = viewer.userId;
  const page = await readAs(me, async (tx) => {
    const [list, questions, merges, answers, pairs, underWay, zones, given] = await Promise.all([
      filesOf(tx, me),
      askedOf(tx, me),
      mergesOf(tx, me, { limit: 10 }),
      answeredLately(tx, me),
      likePairs(tx, me, viewer.timeZone),
      importUnderWay(tx, me),
      zoneSetsOf(tx, me),
      givenFor(tx, me),
    ]);
    return { list, questions, merges, answers, pairs, underWay, given, zones: zones.length };
  });
  const { list, questions, zones } = page;
  const asked = questions.asked.flatMap(({ id, name, draft, question, known }) =>
    draft ? [{ id, name, question: question ?? ("like" as const), file: draft, known }] : [],
  );
  const undoable = [
    ...page.given.map(givenOf),
    ...page.merges.map(joinedOf),
    ...page.answers.map(answeredOf),
  ];
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
        <Card title="Joined, answered and given lately">
          <JoinedList
            undoable={undoable}
            undoMerge={undoMergeAction}
            undoAnswer={undoAnswerAction}
            takeBack={takeBackImportAction}
          />
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
