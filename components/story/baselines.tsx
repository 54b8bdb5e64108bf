import { useTranslations } from "next-intl";
import type { ownUsual } from "@/lib/story/own-usual";
import { easyWords, methodWords } from "../intensity/method-words";
import { changeWords, weekWords } from "../load/load-words";
import { useFormat } from "../ui/use-format";

type Own = ReturnType<typeof ownUsual>;

/** Today beside the athlete's own usual: mean, spread and how many mornings, weeks or sessions they rest on. */
export function Baselines({ answers, load, split, splitTrust }: Own) {
  const t = useTranslations("story.baselines");
  return (
    <>
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            {(["measure", "now", "usual", "from"] as const).map((name) => (
              <th key={name} scope="col" className="pr-3 pb-1 font-medium">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <AnswerRow key={answer.measure} {...answer} />
          ))}
          <LoadRow load={load} />
          <EasyRow split={split} splitTrust={splitTrust} />
        </tbody>
      </table>
      <p className="text-muted mt-2 text-sm">{t("what")}</p>
    </>
  );
}

function AnswerRow({ measure, now, usual, answered, enough }: Own["answers"][number]) {
  const t = useTranslations("story.baselines");
  const f = useFormat();
  const told = (value: number) => (measure === "sleep" ? f.hours(value) : f.number(value, 1));
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {t(`measure.${measure}`)}
      </th>
      <td className="pr-3 font-semibold tabular-nums">{now === null ? "–" : told(now)}</td>
      <td className="pr-3 tabular-nums">
        {usual
          ? t("spread", { mean: told(usual.mean), spread: f.number(usual.sd, 1) })
          : t("early", { answered, needed: enough })}
      </td>
      <td className="text-muted whitespace-nowrap">{t("days", { count: answered })}</td>
    </tr>
  );
}

function LoadRow({ load }: Pick<Own, "load">) {
  const t = useTranslations("story.baselines");
  const words = useTranslations("load");
  const f = useFormat();
  const { usual } = load;
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {t("measure.load")}
      </th>
      <td className="pr-3">
        <strong className="font-semibold">{weekWords(load, f)}</strong>{" "}
        <span className="text-muted">{changeWords(load, words, f)}</span>
      </td>
      <td className="pr-3 tabular-nums">
        {usual ? t("aWeek", { mean: f.number(usual.mean), spread: f.number(usual.sd) }) : "–"}
      </td>
      <td className="text-muted whitespace-nowrap">{usual ? t("weeks", { count: usual.n }) : ""}</td>
    </tr>
  );
}

function EasyRow({ split, splitTrust }: Pick<Own, "split" | "splitTrust">) {
  const t = useTranslations("story.baselines");
  const words = useTranslations("intensity");
  const f = useFormat();
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {t("measure.easy")}
      </th>
      <td className="pr-3" colSpan={2}>
        <strong className="font-semibold">{easyWords(split, splitTrust, words, f)}</strong>{" "}
        {split && <span className="text-muted">{methodWords(split, words, f)}</span>}
      </td>
      <td className="text-muted whitespace-nowrap">{t("sessions", { count: splitTrust.told })}</td>
    </tr>
  );
}
