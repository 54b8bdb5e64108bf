import { useTranslations } from "next-intl";
import { minutesIn } from "@/lib/typed-minutes";
import { useFormat } from "../ui/use-format";

/** How minutes may be typed; once they are, how they are read. */
export function useMinutesHint(): (typed: string) => string {
  const t = useTranslations("sessions.form");
  const f = useFormat();
  return (typed) => {
    const minutes = minutesIn(typed);
    return minutes !== null && minutes >= 1
      ? t("minutesRead", { minutes: f.duration(minutes) })
      : t("minutesHint");
  };
}
