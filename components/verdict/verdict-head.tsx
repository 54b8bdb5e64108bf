import { useTranslations } from "next-intl";
import type { Assessment, Instead } from "@/lib/engine/assessment";
import type { Reader } from "@/lib/words/reader";
import { classNames } from "../ui/class-names";
import { EmergencyCall } from "./emergency-call";
import { urgencyIn } from "./urgency";
import { VerdictMark } from "./verdict-mark";

/** The word of a verdict, and the one next step. */
export function VerdictHead({
  assessment,
  reader,
  small = false,
}: {
  /** In the reader's words. */
  assessment: Assessment;
  reader: Reader;
  small?: boolean;
}) {
  const t = useTranslations("verdict");
  const { verdict, instead } = assessment;
  const urgency = urgencyIn(assessment);
  return (
    <header className={classNames("text-ink", small ? "px-4 py-3" : "px-5 py-5")} data-ground={verdict}>
      <div className="flex items-center gap-3" data-ink={verdict}>
        <VerdictMark verdict={verdict} size={small ? 28 : 36} />
        <h2
          id="verdict-word"
          tabIndex={-1}
          className={classNames("leading-tight font-bold tracking-tight", small ? "text-2xl" : "text-3xl")}
        >
          {urgency === "now" || urgency === "today"
            ? t(`heading.${urgency}`, { reader })
            : t(`word.${verdict}`)}
        </h2>
      </div>
      {urgency === "now" ? (
        <EmergencyCall />
      ) : (
        <p className={small ? "mt-1" : "mt-2 text-lg"}>
          {instead.what} <Minutes instead={instead} />
        </p>
      )}
    </header>
  );
}

function Minutes({ instead: { durationMin, intensity, pace } }: { instead: Instead }) {
  const t = useTranslations("verdict");
  const [least, to] = durationMin;
  if (to <= 0) return null;
  const from = least === to ? "none" : String(least);
  // Engines before 2.2 gave no code for it.
  const asPlanned = pace ? pace === "as-planned" : intensity === "as planned";
  return (
    <span className="font-semibold whitespace-nowrap">
      {asPlanned ? t("minutes", { from, to }) : t("minutesAt", { from, to, intensity })}
    </span>
  );
}
