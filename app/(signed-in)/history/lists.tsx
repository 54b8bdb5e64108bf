import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { RemovedSessions } from "@/components/session/removed-sessions";
import { type ListedSession, SessionList } from "@/components/session/session-list";
import { RecentDays } from "@/components/story/recent-days";
import { Card, Empty } from "@/components/ui/card";
import { Earlier } from "@/components/ui/earlier";
import { Link } from "@/components/ui/link";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Urgency, Verdict } from "@/lib/engine/vocabulary";
import { CORRECTION_DAYS } from "@/lib/form-schemas";

/** So many days are shown at once; the rest of those that may be corrected is folded. */
const OPEN_DAYS = 14;
/** Of somebody who has not answered yet: what they may still remember, no page of empty rows. */
const FIRST_DAYS = 3;

type Day = {
  date: LocalDate;
  verdict: Verdict | null;
  urgency: Urgency | null;
  urgent?: boolean;
  soreness: number | null;
};

/** Each day that may be corrected, with its check-in or the way to add it. */
export function CheckIns({
  today,
  days,
  late,
}: {
  today: LocalDate;
  days: readonly Day[];
  /** The dates whose check-in was entered on a later day. */
  late: ReadonlySet<LocalDate>;
}) {
  const t = useTranslations("history");
  const byDate = new Map(days.map((day) => [day.date, day]));
  const listed = Array.from({ length: CORRECTION_DAYS + 1 }, (_, i) => addDays(today, -i)).map((date) => {
    const { verdict = null, urgent = false, urgency = null, soreness = null } = byDate.get(date) ?? {};
    return { date, verdict, urgent, urgency, soreness, late: late.has(date) };
  });
  const open = days.length > 0 ? OPEN_DAYS : FIRST_DAYS;
  return (
    <Card title={t("checkIns")}>
      <RecentDays days={listed.slice(0, open)} />
      <Earlier label={t("earlier", { days: CORRECTION_DAYS })}>
        <RecentDays days={listed.slice(open)} />
      </Earlier>
    </Card>
  );
}

type Acts = Required<Pick<ComponentProps<typeof SessionList>, "remove" | "rate">>;

/** Sessions of two weeks, the earlier ones folded, and those that were removed. */
export function Sessions({
  today,
  sessions,
  removed,
  acts,
}: {
  today: LocalDate;
  sessions: readonly ListedSession[];
  removed: ComponentProps<typeof RemovedSessions>["sessions"];
  /** What they are changed with; null where they are only read. */
  acts: Acts | null;
}) {
  const t = useTranslations("history");
  const recent = sessions.filter(({ date }) => date > addDays(today, -OPEN_DAYS));
  const older = sessions.slice(recent.length);
  // What the list leaves out is told at its end, not in its middle.
  const parts = older.length
    ? {
        recent: recent.map((one) => ({ ...one, all: undefined })),
        older: older.map((one) => ({ ...one, all: one.all && one.all - recent.length })),
      }
    : { recent, older };
  return (
    <Card title={t("sessions")} aside={acts && <Ways />}>
      {recent.length ? <SessionList sessions={parts.recent} {...acts} /> : <Empty>{t("noSessions")}</Empty>}
      {older.length > 0 && (
        <Earlier label={t("earlier", { days: CORRECTION_DAYS })}>
          <SessionList sessions={parts.older} {...acts} />
        </Earlier>
      )}
      {acts && removed.length > 0 && (
        <Earlier label={t("removed", { count: removed.length })}>
          <RemovedSessions sessions={removed} restore={acts.remove} />
        </Earlier>
      )}
    </Card>
  );
}

/** How more sessions get here. */
function Ways() {
  const t = useTranslations("history");
  return (
    <span className="flex gap-4 text-sm">
      <Link href="/import" className="underline">
        {t("import")}
      </Link>
      <Link href="/sessions/new" className="underline">
        {t("log")}
      </Link>
    </span>
  );
}
