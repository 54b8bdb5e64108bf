import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { uuidv7 } from "uuidv7";
import { currentLocale } from "@/app/locale";
import { requireViewer } from "@/app/viewer";
import { CheckInForm } from "@/components/check-in/check-in-form";
import { StillCall } from "@/components/consent/still-call";
import { PageWords } from "@/components/ui/page-words";
import { readAs } from "@/db/connection/as-viewer";
import { checkInOn } from "@/db/log/check-ins";
import { hurtBefore } from "@/db/log/sessions";
import { addDays, isDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { emergencyNumbersOf } from "@/lib/emergency-numbers";
import { CORRECTION_DAYS } from "@/lib/form-schemas";
import { formatFor } from "@/lib/format/format";
import { saveCheckInAction } from "../../today/actions";
import { WaitsPage } from "../../waits-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkIn.page"))("title") };
}

type Props = { params: Promise<{ date: string }>; searchParams: Promise<{ wrong?: string | string[] }> };

export default async function CheckInPage({ params, searchParams }: Props) {
  const alarmed = (await searchParams).wrong === "1";
  const viewer = await requireViewer();
  const t = await getTranslations("checkIn");
  const f = formatFor(await currentLocale());
  const { date } = await params;
  const today = dayOf(new Date(), viewer);
  if (!isDate(date) || date > today || date < addDays(today, -CORRECTION_DAYS)) notFound();
  if (viewer.consent)
    return (
      <WaitsPage viewer={viewer} title={t(alarmed ? "somethingWrong" : "page.title")}>
        <PageWords of={["verdict"]}>
          <StillCall />
        </PageWords>
      </WaitsPage>
    );
  const [there, hurt] = await readAs(viewer.userId, (tx) =>
    Promise.all([checkInOn(tx, viewer.userId, date), hurtBefore(tx, viewer.userId, date)]),
  );
  return (
    <PageWords of={["body", "checkIn", "verdict"]}>
      <div className="mx-auto max-w-xl">
        <h1 className="mb-1 text-xl font-bold tracking-tight">
          {alarmed ? t("somethingWrong") : t(`page.${there ? "correct" : "add"}`, { date: f.day(date) })}
        </h1>
        <p className="text-muted mb-5 text-sm">
          {alarmed
            ? t("page.what.alarmed", { numbers: f.either(emergencyNumbersOf(viewer)) })
            : t(`page.what.${there ? "correct" : date === today ? "today" : "late"}`)}
        </p>
        <CheckInForm
          key={`${date}-${there?.revision ?? 0}`}
          date={date}
          revision={there?.revision ?? 0}
          writeId={uuidv7()}
          current={there?.answers}
          note={there?.note}
          hurt={hurt}
          alarmed={alarmed}
          save={saveCheckInAction}
          whenSaved={date === today ? "/today" : `/history?day=${date}`}
        />
      </div>
    </PageWords>
  );
}
