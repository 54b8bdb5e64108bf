import { useTranslations } from "next-intl";
import type { ownUsual } from "@/lib/story/own-usual";
import { easyWords, methodWords } from "../intensity/method-words";
import { changeWords, weekWords } from "../load/load-words";
import { useFormat } from "../ui/use-format";

type Own = ReturnType<typeof ownUsual>;

/** The figures of `Baselines` as lines, where there is little room: on the report. */
export function UsualLines({ answers, load, split, splitTrust }: Own) {
  const t = useTranslations("story.baselines");
  const ofLoad = useTranslations("load");
  const ofIntensity = useTranslations("intensity");
  const f = useFormat();
  const answer = ({ measure, now, usual, answered, enough }: Own["answers"][number]) => {
    const told = (value: number) => (measure === "sleep" ? f.hours(value) : f.number(value, 1));
    return t("line", {
      now: now === null ? "–" : told(now),
      usual: usual
        ? t("usually", { mean: told(usual.mean), spread: f.number(usual.sd, 1) })
        : t("early", { answered, needed: enough }),
    });
  };
  const week = t("changed", { week: weekWords(load, f), change: changeWords(load, ofLoad, f) });
  const lines = [
    ...answers.map((one) => ({ measure: one.measure, words: answer(one) })),
    {
      measure: "load" as const,
      words: load.usual
        ? t("line", {
            now: week,
            usual: t("usually", { mean: f.number(load.usual.mean), spread: f.number(load.usual.sd) }),
          })
        : week,
    },
    {
      measure: "easy" as const,
      words: [
        easyWords(split, splitTrust, ofIntensity, f),
        split && splitTrust.trust === "enough" && methodWords(split, ofIntensity, f),
      ]
        .filter(Boolean)
        .join(" "),
    },
  ];
  return (
    <>
      <dl className="text-sm">
        {lines.map(({ measure, words }) => (
          <div key={measure}>
            <dt className="inline font-medium">{t("named", { measure: t(`measure.${measure}`) })}</dt>{" "}
            <dd className="inline">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted mt-1 text-sm">{t("what")}</p>
    </>
  );
}
