import { useTranslations } from "next-intl";
import { GAITS, type QUALITIES } from "@/lib/engine/vocabulary";
import { Choices } from "./choices";
import type { Asking } from "./questions";

const MOVEMENTS = ["eases", "same", "worsens", "not-tried"] as const;

/** What kind of pain it is, and whether on both sides, on one, or in one spot. */
export function KindOfPain({ answers, answer, error }: Asking) {
  const t = useTranslations("checkIn");
  const kind = (value: (typeof QUALITIES)[number], sub: string) => ({
    value,
    label: t(`quality.${value}`),
    sub,
  });
  return (
    <div data-when="sore" className="space-y-6">
      <Choices
        name="quality"
        question={t("quality.question")}
        options={[kind("dull", t("quality.dullSub")), kind("sharp", t("quality.sharpSub"))]}
        value={answers.quality}
        change={(quality) => answer({ quality })}
        error={error("quality")}
      />
      <Choices
        name="spread"
        question={t("spread.question")}
        columns="grid-cols-3"
        options={[
          { value: "both-sides", label: t("spread.both"), sub: t("spread.bothSub") },
          { value: "one-side", label: t("spread.side") },
          { value: "one-spot", label: t("spread.spot"), sub: t("spread.spotSub") },
        ]}
        value={answers.spread}
        change={(spread) => answer({ spread })}
        error={error("spread")}
      />
    </div>
  );
}

/** What the pain does in movement, and what it does to the stride. */
export function PainMoving({ answers, answer, error }: Asking) {
  const t = useTranslations("checkIn");
  return (
    <div data-when="sore" className="space-y-6">
      <Choices
        name="withMovement"
        question={t("movement.question")}
        columns="grid-cols-2 sm:grid-cols-4"
        options={MOVEMENTS.map((value) => ({ value, label: t(`movement.${value}`) }))}
        value={answers.withMovement}
        change={(withMovement) => answer({ withMovement })}
        error={error("withMovement")}
      />
      <Choices
        name="gait"
        question={t("gait.question")}
        columns="grid-cols-3"
        options={GAITS.map((value) => ({ value, label: t(`gait.${value}`) }))}
        value={answers.gait}
        change={(gait) => answer({ gait })}
        error={error("gait")}
      />
    </div>
  );
}
