import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireViewer, type Viewer } from "@/app/viewer";
import { type AskedFile, AskedFiles } from "@/components/imports/asked-files";
import { FileList } from "@/components/imports/file-list";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { UnderWay } from "@/components/imports/under-way";
import { answeredOf, givenOf, joinedOf } from "@/components/imports/undoable";
import { Uploader } from "@/components/imports/uploader";
import { Card, Empty } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { readAs } from "@/db/connection/as-viewer";
import { answeredOf as answeredLately, askedOf, filesOf } from "@/db/log/imported-files";
import { likePairs } from "@/db/log/join-sessions";
import { mergesOf } from "@/db/log/merges";
import { givenFor } from "@/db/log/take-back-import";
import { zoneSetsOf } from "@/db/log/zone-sets";
import { importUnderWay } from "@/db/upkeep/jobs/import-progress";
import { WaitsPage } from "../waits-page";
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

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.page");
  return { title: t("title") };
}

export default async function ImportPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("imports.page");
  if (viewer.consent) return <WaitsPage viewer={viewer} title={t("heading")} />;
  const page = await importsOf(viewer);
  return (
    <PageWords of={["imports"]}>
      <div className="mx-auto max-w-3xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight">{t("heading")}</h1>
        {page.zones === 0 && <ZonesFirst />}
        {page.underWay && <UnderWay {...page.underWay} />}
        <Uploader remember={rememberMappingAction} answer={answerImportAction} />
        <SamePairs pairs={page.pairs} join={joinSessionsAction} keep={keepBothAction} />
        <AskedFiles
          asked={page.asked}
          totals={page.totals}
          settle={settleAskedAction}
          settleAll={settleAllAction}
        />
        {page.undoable.length > 0 && (
          <Card title={t("lately")}>
            <JoinedList
              undoable={page.undoable}
              undoMerge={undoMergeAction}
              undoAnswer={undoAnswerAction}
              takeBack={takeBackImportAction}
            />
          </Card>
        )}
        <Card title={t("files")}>
          {page.list.files.length ? <FileList {...page.list} /> : <Empty>{t("noFiles")}</Empty>}
        </Card>
      </div>
    </PageWords>
  );
}

/** Everything on the page, read at once. */
async function importsOf(viewer: Viewer) {
  const me = viewer.userId;
  const [list, questions, merges, answers, pairs, underWay, zones, given] = await readAs(me, (tx) =>
    Promise.all([
      filesOf(tx, me),
      askedOf(tx, me),
      mergesOf(tx, me, { limit: 10 }),
      answeredLately(tx, me),
      likePairs(tx, me, viewer.timeZone),
      importUnderWay(tx, me),
      zoneSetsOf(tx, me),
      givenFor(tx, me),
    ]),
  );
  const asked = questions.asked.flatMap(({ id, name, draft, question, known }) =>
    draft ? [{ id, name, question: question ?? ("like" as const), file: shortOf(draft), known }] : [],
  );
  const undoable = [...given.map(givenOf), ...merges.map(joinedOf), ...answers.map(answeredOf)];
  return { list, asked, totals: questions.totals, pairs, underWay, zones: zones.length, undoable };
}

/** No more of a file's workout is sent to the page than its words need. */
const shortOf = ({ date, wallClock, kind, durationMin, distanceKm }: AskedFile["file"]) => ({
  date,
  wallClock,
  kind,
  durationMin,
  distanceKm,
});

function ZonesFirst() {
  const t = useTranslations("imports.page");
  return (
    <p className="bg-accent-soft rounded-xl px-4 py-3 text-sm">
      {t.rich("zonesFirst", {
        link: (chunks) => (
          <Link href="/zones" className="underline">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}
