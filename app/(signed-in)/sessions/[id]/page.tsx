import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { requireViewer } from "@/app/viewer";
import { SomethingWrong } from "@/components/check-in/something-wrong";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { joinedOf } from "@/components/imports/undoable";
import { Recorded } from "@/components/session/recorded";
import { SessionForm } from "@/components/session/session-form";
import { sessionValuesOf } from "@/components/session/session-values";
import { asViewer } from "@/db/connection/as-viewer";
import { likePairs } from "@/db/log/join-sessions";
import { mergesOf } from "@/db/log/merges";
import { sessionOf } from "@/db/log/sessions";
import { zonesOn } from "@/db/log/zone-sets";
import { localDate } from "@/lib/calendar";
import { dateIn, idIn } from "@/lib/page-params";
import { joinSessionsAction, keepBothAction, undoAnswerAction, undoMergeAction } from "../../import/actions";
import { saveSessionAction } from "../../today/actions";

export const metadata: Metadata = { title: "Session" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ date?: string | string[] }> };

export default async function SessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = (await params).id;
  const { date } = await searchParams;
  const today = localDate(new Date(), viewer.timeZone);
  if (asked === "new") {
    const day = dateIn(date) ?? today;
    return (
      <Page title="Log a session">
        <p className="mb-5">
          <SomethingWrong date={today} />
        </p>
        <SessionForm
          writeId={uuidv7()}
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
  const id = idIn(asked);
  if (!id) notFound();
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
      <p className="mb-5">
        <SomethingWrong date={today} />
      </p>
      <SessionForm
        known={{ id, revision: session.revision }}
        start={sessionValuesOf(session)}
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
