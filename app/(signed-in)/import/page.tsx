import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { AskedFiles } from "@/components/imports/asked-files";
import { FileList } from "@/components/imports/file-list";
import { Uploader } from "@/components/imports/uploader";
import { Card, Empty } from "@/components/ui/card";
import { asViewer } from "@/db/as-viewer";
import { filesOf } from "@/db/imported-files";
import { sessionOf } from "@/db/sessions";
import { zoneSetsOf } from "@/db/zone-sets";
import { answerImportAction, rememberMappingAction, settleAskedAction } from "./actions";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const viewer = await requireViewer();
  const { files, asked, zones } = await asViewer(viewer.userId, async (tx) => {
    const files = await filesOf(tx, viewer.userId);
    const asked = [];
    for (const { id, name, draft, sessionId } of files.filter(({ outcome }) => outcome === "asked"))
      if (draft)
        asked.push({
          id,
          name,
          file: draft,
          known: sessionId ? await sessionOf(tx, viewer.userId, sessionId) : null,
        });
    return { files, asked, zones: (await zoneSetsOf(tx, viewer.userId)).length };
  });
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
      <Uploader remember={rememberMappingAction} answer={answerImportAction} />
      {asked.length > 0 && (
        <Card title="Is it the same session?">
          <AskedFiles asked={asked} settle={settleAskedAction} />
        </Card>
      )}
      <Card title="Files so far">
        {files.length ? (
          <FileList files={files} />
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
