import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { requireViewer } from "@/app/viewer";
import { CheckInForm } from "@/components/check-in/check-in-form";
import { asViewer } from "@/db/connection/as-viewer";
import { checkInOn } from "@/db/log/check-ins";
import { addDays, inWords, isDate, localDate } from "@/lib/calendar";
import { CORRECTION_DAYS } from "@/lib/form-schemas";
import { saveCheckInAction } from "../../today/actions";

export const metadata: Metadata = { title: "Correct a check-in" };

type Props = { params: Promise<{ date: string }>; searchParams: Promise<{ wrong?: string | string[] }> };

export default async function CheckInPage({ params, searchParams }: Props) {
  const alarmed = (await searchParams).wrong === "1";
  const viewer = await requireViewer();
  const { date } = await params;
  const today = localDate(new Date(), viewer.timeZone);
  if (!isDate(date) || date > today || date < addDays(today, -CORRECTION_DAYS)) notFound();
  const there = await asViewer(viewer.userId, (tx) => checkInOn(tx, viewer.userId, date));
  return (
    <div className="mx-auto max-w-xl">
      <h1 className="mb-1 text-xl font-bold tracking-tight">
        {alarmed
          ? "Something is wrong"
          : `${there ? "Correct the check-in" : "Check-in"} of ${inWords(date)}`}
      </h1>
      <p className="text-muted mb-5 text-sm">
        {alarmed
          ? "Tick what you have, and send. In an emergency call first: 112 or 911."
          : there
            ? "The earlier answers are kept; the verdict is given anew."
            : date === today
              ? "Your answers of today; the verdict comes with them."
              : "You did not check in that day; do it now if you remember. It is marked as entered late."}
      </p>
      <CheckInForm
        key={`${date}-${there?.revision ?? 0}`}
        date={date}
        revision={there?.revision ?? 0}
        writeId={uuidv7()}
        current={there?.answers}
        note={there?.note}
        alarmed={alarmed}
        save={saveCheckInAction}
        whenSaved={date === today ? "/today" : `/history?day=${date}`}
      />
    </div>
  );
}
