import { useTranslations } from "next-intl";
import type { CareCase } from "@/lib/care/case";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { FIRST_STAGE } from "../flag/allowance";
import { useFormat } from "../ui/use-format";

type Clearance = {
  id: string;
  date: string;
  until: string;
  note: string;
  toldBy: string | null;
  allows: string | null;
  stage: number | null;
};

/** So many of the newest words on what is allowed stand on the page. */
const SHOWN = 3;

/** What whoever saw the athlete allows, newest first, where they stand on the way back, and when they are to come again. */
export function Allowed({
  clearances,
  name,
  found,
}: {
  clearances: readonly { clearance: Clearance; byName: string | null }[];
  name: string;
  found: CareCase | null;
}) {
  const t = useTranslations("care");
  const holds = useTranslations("flags.seen.holds");
  const f = useFormat();
  const words = ({ date, until, allows, stage }: Clearance) =>
    holds(ALLOWANCES.find((known) => known === allows) ?? "none", {
      date: f.day(date),
      until: f.day(until),
      stage: stage ?? FIRST_STAGE,
    });
  const whose = ({ toldBy }: Clearance, byName: string | null) =>
    toldBy === null ? (byName ?? t("story.somebody")) : t("story.told", { name, by: toldBy });
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t("story.may")}</h2>
      {found?.ladder && <p className="text-sm">{t("stage", { stage: found.ladder.stage })}</p>}
      {found?.nextVisit && (
        <p className="text-sm">{t("story.nextVisit", { date: f.day(found.nextVisit) })}</p>
      )}
      {clearances.length === 0 && <p className="text-muted text-sm">{t("story.mayNone")}</p>}
      <ul className="text-sm">
        {clearances.slice(0, SHOWN).map(({ clearance, byName }) => (
          <li key={clearance.id} className="py-1 wrap-anywhere">
            <p>{t("story.by", { by: whose(clearance, byName), what: words(clearance) })}</p>
            {clearance.note && <p className="text-muted">{clearance.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
