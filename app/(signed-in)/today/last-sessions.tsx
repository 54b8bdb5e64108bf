import { useTranslations } from "next-intl";
import { SessionList } from "@/components/session/session-list";
import { Card, Empty } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { addDays, type LocalDate } from "@/lib/calendar";
import { rateSessionAction, setSessionRemovedAction } from "../sessions/actions";
import type { Today } from "./today-data";

/** Sessions of the last days, and the ways to add one. */
export function LastSessions({ today, sessions }: Pick<Today, "sessions"> & { today: LocalDate }) {
  const t = useTranslations("sessions");
  return (
    <Card
      title={t("last.title")}
      aside={
        <span className="flex gap-4 text-sm">
          <Link href="/import" className="underline">
            {t("last.import")}
          </Link>
          <Link href={`/sessions/new?date=${today}`} className="underline">
            {t("page.log")}
          </Link>
        </span>
      }
    >
      {sessions.length ? (
        <SessionList
          sessions={sessions}
          remove={setSessionRemovedAction}
          rate={rateSessionAction}
          askPainSince={addDays(today, -2)}
        />
      ) : (
        <Empty>{t("last.none")}</Empty>
      )}
    </Card>
  );
}
