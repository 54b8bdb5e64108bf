import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/app/viewer";
import { SessionForm } from "@/components/session/session-form";
import { asViewer } from "@/db/as-viewer";
import { sessionOf } from "@/db/sessions";
import { localDate } from "@/lib/calendar";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
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
  const session = z.uuid().safeParse(id).success
    ? await asViewer(viewer.userId, (tx) => sessionOf(tx, viewer.userId, id))
    : null;
  if (!session || session.removedAt) notFound();
  return (
    <Page title="Change a session">
      <SessionForm
        known={{ id, revision: session.revision }}
        start={{
          date: session.date,
          kind: SESSION_KINDS.find(({ kind }) => kind === session.kind)?.kind ?? ("other" as SessionKind),
          rpe: session.rpe,
          durationMin: String(session.durationMin),
          distanceKm: session.distanceKm === null ? "" : String(session.distanceKm),
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
