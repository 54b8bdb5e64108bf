import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/viewer";
import { Recorded } from "@/components/session/recorded";
import { SessionForm } from "@/components/session/session-form";
import { asViewer } from "@/db/as-viewer";
import { sessionOf } from "@/db/sessions";
import { zonesOn } from "@/db/zone-sets";
import { localDate } from "@/lib/calendar";
import { dateIn, idIn } from "@/lib/page-params";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
import { saveSessionAction } from "../../today/actions";

export const metadata: Metadata = { title: "Session" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ date?: string | string[] }> };

export default async function SessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = (await params).id;
  const { date } = await searchParams;
  if (asked === "new") {
    const day = dateIn(date) ?? localDate(new Date(), viewer.timeZone);
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
  const id = idIn(asked);
  if (!id) notFound();
  const { session, zones } = await asViewer(viewer.userId, async (tx) => {
    const session = await sessionOf(tx, viewer.userId, id);
    return { session, zones: session && (await zonesOn(tx, viewer.userId, session.date)) };
  });
  if (!session || session.removedAt) notFound();
  return (
    <Page title={session.title || "Change a session"}>
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
