import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/app/viewer";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { joinedOf } from "@/components/imports/undoable";
import { Recorded } from "@/components/session/recorded";
import { SessionForm } from "@/components/session/session-form";
import { asViewer } from "@/db/as-viewer";
import { likePairs } from "@/db/join-sessions";
import { mergesOf } from "@/db/merges";
import { sessionOf } from "@/db/sessions";
import { zonesOn } from "@/db/zone-sets";
import { localDate } from "@/lib/calendar";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
import { joinSessionsAction, keepBothAction, undoAnswerAction, undoMergeAction } from "../../import/actions";
import { saveSessionAction } from "../../today/actions";

export const metadata: Metadata = { title: "Session" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ date?: string }> };

export default async function SessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { id } = await params;
  const { date } = await searchParams;
  if (id === "new") {
    const day = z.iso.date().safeParse(date).data ?? localDate(new Date(), viewer.timeZone);
    return (
      <Page title="Log a session">
        <SessionForm
          start={{
            date: day,
            kind: null,
            rpe: null,
            durationMin: "",
            distanceKm: "",
            descentM: "",
            note: "",
          }}
          save={saveSessionAction}
        />
      </Page>
    );
  }
  if (!z.uuid().safeParse(id).success) notFound();
  const { session, zones, merges, pairs } = await asViewer(viewer.userId, async (tx) => {
    const session = await sessionOf(tx, viewer.userId, id);
    return {
      session,
      zones: session && (await zonesOn(tx, viewer.userId, session.date)),
      merges: await mergesOf(tx, viewer.userId, { sessionId: id }),
      pairs: await likePairs(tx, viewer.userId, viewer.timeZone, id),
    };
  });
  if (!session || session.removedAt) notFound();
  return (
    <Page title={session.title || "Change a session"}>
      <SamePairs pairs={pairs} join={joinSessionsAction} keep={keepBothAction} />
      {merges.length > 0 && (
        <JoinedList
          undoable={merges.map(joinedOf)}
          undoMerge={undoMergeAction}
          undoAnswer={undoAnswerAction}
        />
      )}
      {session.source !== "hand" && <Recorded session={session} zones={zones} />}
      <SessionForm
        known={{ id, revision: session.revision }}
        start={{
          date: session.date,
          kind: SESSION_KINDS.find(({ kind }) => kind === session.kind)?.kind ?? ("other" as SessionKind),
          rpe: session.rpe,
          durationMin: String(Number(session.durationMin.toFixed(1))),
          distanceKm: session.distanceKm === null ? "" : String(Number(session.distanceKm.toFixed(2))),
          descentM: session.descentM === null ? "" : String(session.descentM),
          note: session.note,
        }}
        save={saveSessionAction}
      />
    </Page>
  );
}

function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mx-auto max-w-xl">
      <h1 className="mb-5 text-xl font-bold tracking-tight">{title}</h1>
      {children}
    </div>
  );
}
