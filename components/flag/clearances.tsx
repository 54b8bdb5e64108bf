import { useTranslations } from "next-intl";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { Earlier } from "../ui/earlier";
import { useFormat } from "../ui/use-format";
import { FIRST_STAGE } from "./allowance";

type Clearance = {
  id: string;
  date: string;
  until: string;
  note: string;
  toldBy: string | null;
  allows: string | null;
  stage: number | null;
  nextVisit: string | null;
};

type Recorded = { clearance: Clearance; byName: string | null };

/** Who has looked at the athlete and what they allow, newest first; what holds no more is folded. */
export function Clearances({
  name,
  today,
  clearances,
}: {
  name: string;
  /** The athlete's own date. */
  today: string;
  clearances: readonly Recorded[];
}) {
  const t = useTranslations("flags.seen");
  if (clearances.length === 0) return null;
  const holding = clearances.filter(({ clearance }) => clearance.until >= today);
  const over = clearances.filter(({ clearance }) => clearance.until < today);
  return (
    <section className="border-line border-t pt-2">
      <h3 className="text-muted text-sm font-semibold">{t("title")}</h3>
      <Lines name={name} clearances={holding} />
      {over.length > 0 && (
        <Earlier label={t("over", { count: over.length })}>
          <Lines name={name} clearances={over} />
        </Earlier>
      )}
    </section>
  );
}

function Lines({ name, clearances }: { name: string; clearances: readonly Recorded[] }) {
  return (
    <ul className="divide-line divide-y">
      {clearances.map((one) => (
        <li key={one.clearance.id} className="py-1.5 wrap-anywhere">
          <OneClearance name={name} {...one} />
        </li>
      ))}
    </ul>
  );
}

/** In the athlete's own words, or as a coach recorded it. */
function OneClearance({ name, clearance, byName: by }: Recorded & { name: string }) {
  const t = useTranslations("flags.seen");
  const f = useFormat();
  const { note, toldBy, date, until, allows, stage, nextVisit } = clearance;
  const holds = t(`holds.${ALLOWANCES.find((known) => known === allows) ?? "none"}`, {
    date: f.day(date),
    until: f.day(until),
    stage: stage ?? FIRST_STAGE,
  });
  const recorded = () => {
    if (by) return note ? t("recorded", { by, note }) : t("recordedBare", { by });
    return note ? t("recordedByNobody", { note }) : t("recordedBareByNobody");
  };
  return (
    <>
      <p>{toldBy !== null ? t("told", { name, by: toldBy, note }) : recorded()}</p>
      <p className="text-muted text-sm">
        {holds}
        {nextVisit && `. ${t("nextVisit", { date: f.day(nextVisit) })}`}
        {toldBy !== null && `. ${t("objection")}`}
      </p>
    </>
  );
}
