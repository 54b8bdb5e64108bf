import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CareCase } from "@/lib/care/case";
import { useInjuryName } from "../injury/use-injury-name";
import { classNames } from "../ui/class-names";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { VerdictMark } from "../verdict/verdict-mark";
import { useReasonWords } from "./use-reason-words";

const COLUMNS = ["who", "why", "what", "may", "visit", "morning"] as const;
type Column = (typeof COLUMNS)[number];
const GRID = "lg:grid lg:grid-cols-[1.2fr_1.5fr_1.6fr_1.2fr_.8fr_.9fr] lg:gap-x-4";

/** Those in care: a card each on a phone, a line each on a laptop. */
export function CareList({ cases }: { cases: readonly CareCase[] }) {
  const t = useTranslations("care");
  return (
    <div>
      <div aria-hidden="true" className={classNames("text-muted hidden px-4 pb-1 text-sm", GRID)}>
        {COLUMNS.map((column) => (
          <span key={column}>{t(`columns.${column}`)}</span>
        ))}
      </div>
      <ol className="space-y-3 lg:space-y-1.5">
        {cases.map((one) => (
          <CareLine key={one.id} one={one} />
        ))}
      </ol>
    </div>
  );
}

function CareLine({ one }: { one: CareCase }) {
  const t = useTranslations("care");
  const f = useFormat();
  const { id, name, nextVisit, morning } = one;
  return (
    <li data-care={id} className={classNames("border-line bg-card rounded-2xl border px-4 py-3", GRID)}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 lg:block lg:space-y-1">
        <Link
          href={`/care/${id}`}
          className="inline-flex min-h-11 min-w-0 items-center font-semibold wrap-anywhere underline lg:flex lg:min-h-6"
        >
          <bdi>{name}</bdi>
        </Link>
        <UrgencyTag urgency={one.urgency} />
      </div>
      <Cell kind="why">
        <Reasons one={one} />
      </Cell>
      <Cell kind="what">
        <What one={one} />
      </Cell>
      <Cell kind="may">
        <MayDo one={one} />
      </Cell>
      <Cell kind="visit">{nextVisit ? f.day(nextVisit) : t("noVisit")}</Cell>
      <Cell kind="morning">
        {morning?.soreness == null
          ? t("noMorning")
          : t("soreness", { soreness: morning.soreness, date: f.day(morning.date) })}
      </Cell>
    </li>
  );
}

/** A value with its name beside it on a phone, under its column's on a laptop. */
function Cell({ kind, children }: { kind: Column; children: ReactNode }) {
  const t = useTranslations("care");
  return (
    <div className="flex gap-x-2 py-0.5 text-sm lg:block lg:py-1">
      <span className="text-muted w-24 shrink-0 lg:sr-only">{t(`columns.${kind}`)}</span>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  );
}

const LOOKS = { now: "see-professional", today: "see-professional", soon: "rest" } as const;

/** How soon somebody is to be seen: by word and shape. */
export function UrgencyTag({ urgency }: { urgency: CareCase["urgency"] }) {
  const t = useTranslations("care.urgency");
  if (!urgency) return null;
  return (
    <span
      className="inline-flex items-center gap-1.5 rounded-md px-2 py-0.5 text-sm font-semibold"
      data-verdict={LOOKS[urgency]}
    >
      <VerdictMark verdict={LOOKS[urgency]} size={14} />
      {t(urgency)}
    </span>
  );
}

/** Why somebody is in care, the gravest first. */
export function Reasons({ one }: { one: CareCase }) {
  const words = useReasonWords();
  return (
    <ul>
      {one.reasons.map((found) => (
        <li key={found.reason} className="first-letter:uppercase">
          {words(found, one.today)}
        </li>
      ))}
    </ul>
  );
}

function What({ one: { injuries } }: { one: CareCase }) {
  const t = useTranslations("care");
  const f = useFormat();
  const nameOf = useInjuryName();
  if (injuries.length === 0) return t("noInjury");
  return (
    <ul>
      {injuries.map((injury) => (
        <li key={injury.id}>
          <span className="font-medium">{nameOf(injury)}</span>
          {injury.diagnosis && <span className="block">{injury.diagnosis}</span>}
          <span className="text-muted block">
            {f.facts([
              t("restriction", { restriction: injury.restriction }),
              ...(injury.expectedOn ? [t("expected", { date: f.day(injury.expectedOn) })] : []),
            ])}
          </span>
        </li>
      ))}
    </ul>
  );
}

function MayDo({ one: { clearance, ladder } }: { one: CareCase }) {
  const t = useTranslations("care");
  const f = useFormat();
  const until = clearance ? f.day(clearance.until) : "";
  const stage = ladder?.stage ?? (clearance?.allows === "ladder" ? clearance.stage : null);
  const allows = (["full", "easy", "ladder"] as const).find((known) => known === clearance?.allows);
  return (
    <>
      <p>{clearance ? t(`allowed.${allows ?? "unsaid"}`, { until }) : t("allowed.none")}</p>
      {stage !== null && <p className="text-muted">{t("stage", { stage })}</p>}
    </>
  );
}
