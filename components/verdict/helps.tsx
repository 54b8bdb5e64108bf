import { useTranslations } from "next-intl";
import type { Assessment } from "@/lib/engine/assessment";
import { More } from "./parts";
import { Soreness } from "./soreness";

/** The course of the soreness where there is one, and what helps. */
export function Helps({
  assessment: { doms, recovery, formCues },
  soreness,
}: {
  /** In the reader's words. */
  assessment: Assessment;
  soreness: readonly { date: string; soreness: number }[];
}) {
  const t = useTranslations("verdict");
  return (
    <>
      {doms?.session && doms.course !== "not-doms" && <Soreness doms={doms} soreness={soreness} />}
      {recovery.length > 0 && (
        <More title={t("recovery")}>
          <ul className="space-y-2">
            {recovery.map(({ method, evidence, text }) => (
              <li key={method}>
                {text}{" "}
                <span className="text-muted text-sm whitespace-nowrap">{t(`evidence.${evidence}`)}</span>
              </li>
            ))}
          </ul>
        </More>
      )}
      {formCues.length > 0 && (
        <More title={t("formCues")}>
          <ul className="list-disc space-y-1 pl-5">
            {formCues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}
