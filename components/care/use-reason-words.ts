import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import type { CareCase } from "@/lib/care/case";
import { useFormat } from "../ui/use-format";

/** Why somebody is in care, such as "out since Mon 12 Oct". */
export function useReasonWords(): (found: CareCase["reasons"][number], today: LocalDate) => string {
  const t = useTranslations("care.reason");
  const f = useFormat();
  return ({ reason, since }, today) =>
    reason === "visit" && since === today ? t("visitToday") : t(reason, { since: f.day(since) });
}
