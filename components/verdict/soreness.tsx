import { useTranslations } from "next-intl";
import type { Doms } from "@/lib/engine/assessment";
import { useSessionName } from "../session/use-session-name";
import { useFormat } from "../ui/use-format";
import { Course } from "./course";
import { Part } from "./parts";

/** Where the soreness comes from and how it will go. */
export function Soreness({
  doms,
  soreness,
}: {
  doms: Doms;
  soreness: readonly { date: string; soreness: number }[];
}) {
  const t = useTranslations("verdict.soreness");
  const sessionName = useSessionName();
  const f = useFormat();
  const { session } = doms;
  return (
    <Part title={t("title")}>
      {session && (
        <p className="mb-2">
          {t("from", {
            date: f.day(session.date),
            session: sessionName(session.sport, "within"),
            minutes: f.minutes(session.durationMin),
            because: session.because.join(", "),
            peak: f.day(doms.expectedPeak ?? session.date),
            clear: f.day(doms.expectedClear ?? session.date),
          })}
          {doms.course === "slower" && ` ${t("slower")}`}
        </p>
      )}
      <Course doms={doms} actual={soreness} />
    </Part>
  );
}
