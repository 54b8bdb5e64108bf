import { useTranslations } from "next-intl";
import { ILLNESSES } from "@/lib/engine/vocabulary";
import { fiveIsGood, WELLNESS } from "@/lib/scales/five-is-good";
import { useFormat } from "../ui/use-format";
import { Choices } from "./choices";
import { Face } from "./face";
import type { Asking } from "./questions";

const SHOWN = [1, 2, 3, 4, 5];

/** What is not asked of everybody every day, but lets Feelcheck learn the athlete's personal baseline. */
export function Wellness({ answers, answer, error }: Omit<Asking, "early">) {
  const t = useTranslations("checkIn");
  const f = useFormat();
  return (
    <>
      <Choices
        name="illness"
        question={t("illness.question")}
        columns="grid-cols-3"
        options={ILLNESSES.map((value) => ({ value, label: t(`illness.${value}`) }))}
        value={answers.illness}
        change={(illness) => answer({ illness })}
        error={error("illness")}
      />
      <p className="text-muted text-sm">{t("wellness.scale")}</p>
      {WELLNESS.map((key) => (
        <Choices
          key={key}
          name={key}
          question={t(`wellness.${key}.question`)}
          columns="grid-cols-5"
          options={SHOWN.map((shown) => ({
            value: fiveIsGood(key, shown),
            label: f.number(shown),
            icon: <Face value={shown} />,
            sub: shown === 1 ? t(`wellness.${key}.low`) : shown === 5 ? t(`wellness.${key}.high`) : undefined,
          }))}
          value={answers[key]}
          change={(value) => answer({ [key]: value })}
          error={error(key)}
        />
      ))}
    </>
  );
}
