import { useTranslations } from "next-intl";
import type { Way } from "@/lib/ladder/way";
import { ScrollRegion } from "../ui/scroll-region";
import { useFormat } from "../ui/use-format";

/** So many of the last steps stand on the page. */
const SHOWN = 6;
const COLUMNS = ["day", "stage", "minutes", "during", "after", "next", "stride"] as const;

/** Where somebody stands on the way back, and how the place answered to the last steps. */
export function CaseLadder({ way: { begun, start, steps, ladder } }: { way: Way }) {
  const t = useTranslations("care");
  const f = useFormat();
  const { stage, held, status, nextOn } = ladder;
  return (
    <section>
      <h2 className="mb-1 font-semibold">
        {t("story.ladder")}: {t("stage", { stage })}
      </h2>
      <p className="text-sm">
        {t("story.began", { date: f.day(start.on), stage: start.stage })}{" "}
        {t(`story.status.${status}`, { date: nextOn ? f.day(nextOn) : "" })}{" "}
        {begun.top !== null && t("story.top", { top: begun.top })} {held > 0 && t("story.held", { held })}
      </p>
      {steps.length > 0 && <Steps steps={steps} />}
    </section>
  );
}

function Steps({ steps }: Pick<Way, "steps">) {
  const t = useTranslations("care.story.steps");
  const f = useFormat();
  const last = [...steps].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, SHOWN);
  return (
    <ScrollRegion label={t("label")} className="mt-1 overflow-x-auto print:overflow-visible">
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="pr-3 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {last.map((step) => (
            <tr key={step.id} className="border-line border-t">
              <th scope="row" className="py-0.5 pr-3 font-normal whitespace-nowrap">
                {f.day(step.on)}
              </th>
              <td className="pr-3">{step.stage}</td>
              <td className="pr-3 whitespace-nowrap">{f.minutes(step.minutes)}</td>
              <td className="pr-3">{step.during}</td>
              <td className="pr-3">{step.after ?? "–"}</td>
              <td className="pr-3">{step.next ?? "–"}</td>
              <td>{step.strideChanged ? t("changed") : t("same")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
