import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { currentLocale } from "@/app/locale";
import { requireViewer } from "@/app/viewer";
import { SomethingWrong } from "@/components/check-in/something-wrong";
import { JoinedList } from "@/components/imports/joined-list";
import { SamePairs } from "@/components/imports/same-pairs";
import { joinedOf } from "@/components/imports/undoable";
import { Recorded } from "@/components/session/recorded";
import { SessionForm } from "@/components/session/session-form";
import { newSession, sessionValuesOf } from "@/components/session/session-values";
import { PageWords } from "@/components/ui/page-words";
import { useFormat } from "@/components/ui/use-format";
import { readAs } from "@/db/connection/as-viewer";
import { likePairs } from "@/db/log/join-sessions";
import { mergesOf } from "@/db/log/merges";
import { sessionOf } from "@/db/log/sessions";
import { zoneSetsOf, zonesAt } from "@/db/log/zone-sets";
import type { LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";
import { dateIn, idIn } from "@/lib/page-params";
import { joinSessionsAction, keepBothAction, undoAnswerAction, undoMergeAction } from "../../import/actions";
import { WaitsPage } from "../../waits-page";
import { saveSessionAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sessions.page"))("title") };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ date?: string | string[]; hurt?: string | string[] }>;
};

export default async function SessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const t = await getTranslations("sessions.page");
  const { units } = formatFor(await currentLocale());
  const asked = (await params).id;
  const { date, hurt } = await searchParams;
  const today = dayOf(new Date(), viewer);
  if (viewer.consent) return <WaitsPage viewer={viewer} title={t(asked === "new" ? "log" : "title")} />;
  if (asked === "new") return <NewSession today={today} date={dateIn(date) ?? today} />;
  const id = idIn(asked);
  if (!id) notFound();
  const [session, sets, merges, pairs] = await readAs(viewer.userId, (tx) =>
    Promise.all([
      sessionOf(tx, viewer.userId, id),
      zoneSetsOf(tx, viewer.userId),
      mergesOf(tx, viewer.userId, { sessionId: id }),
      likePairs(tx, viewer.userId, viewer.timeZone, id),
    ]),
  );
  if (!session || session.removedAt) notFound();
  const zones = zonesAt(sets, session.date);
  return (
    <Page title={session.title || t("change")}>
      {pairs.length + merges.length > 0 && (
        <PageWords of={["imports"]}>
          <SamePairs pairs={pairs} join={joinSessionsAction} keep={keepBothAction} />
          <JoinedList
            undoable={merges.map(joinedOf)}
            undoMerge={undoMergeAction}
            undoAnswer={undoAnswerAction}
          />
        </PageWords>
      )}
      {session.source !== "hand" && <Recorded session={session} zones={zones} />}
      <p className="mb-5">
        <SomethingWrong date={today} />
      </p>
      <SessionForm
        known={{ id, revision: session.revision }}
        start={{ ...sessionValuesOf(session, units), ...hurting(hurt) }}
        save={saveSessionAction}
      />
    </Page>
  );
}

function NewSession({ today, date }: { today: LocalDate; date: LocalDate }) {
  const t = useTranslations("sessions.page");
  const { units } = useFormat();
  return (
    <Page title={t("log")}>
      <p className="mb-5">
        <SomethingWrong date={today} />
      </p>
      <SessionForm writeId={uuidv7()} start={newSession(date, units)} save={saveSessionAction} />
    </Page>
  );
}

/** What was chosen in the list already: how much it hurt. */
function hurting(hurt: string | string[] | undefined) {
  const painWorst = typeof hurt === "string" && /^([1-9]|10)$/.test(hurt) ? Number(hurt) : null;
  return painWorst === null ? {} : { painWorst };
}

function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <PageWords of={["body", "checkIn", "sessions"]}>
      <div className="mx-auto max-w-xl">
        <h1 className="mb-5 text-xl font-bold tracking-tight">{title}</h1>
        {children}
      </div>
    </PageWords>
  );
}
