import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import { Card, Empty } from "../ui/card";
import { Earlier } from "../ui/earlier";
import { Link } from "../ui/link";
import { InjuryLine } from "./injury-line";
import { newInjuryHref } from "./links";
import { type Offer, OpenInjury, type SaveInjury } from "./open-injury";

/** An athlete's episodes: what is open, what could be recorded in one tap, what is over. */
export function InjuriesCard({
  athleteId,
  own,
  injuries,
  offers,
  today,
  mayRecord = true,
  brief = false,
  headed = true,
  save,
}: {
  athleteId: string;
  own: boolean;
  injuries: readonly Injury[];
  offers: readonly Offer[];
  today: LocalDate;
  mayRecord?: boolean;
  /** Nothing but what is open or offered; the rest behind a link. */
  brief?: boolean;
  /** Where the page is not headed by the same words. */
  headed?: boolean;
  save: SaveInjury;
}) {
  const t = useTranslations("injuries");
  const open = injuries.filter((injury) => isOpen(injury, today));
  const closed = injuries.filter((injury) => !isOpen(injury, today));
  const of = own ? null : athleteId;
  return (
    <Card
      title={headed ? t("list.title") : undefined}
      aside={
        brief && (
          <Link href="/injuries" className="text-sm underline">
            {t("list.all")}
          </Link>
        )
      }
    >
      {open.length === 0 && offers.length === 0 && <Empty>{t("list.none")}</Empty>}
      <Lines injuries={open} of={of} today={today} />
      {mayRecord && offers.length > 0 && (
        <div className="mt-3 space-y-2">
          <p className="text-muted text-sm">{own ? t("open.why") : t("open.whyOf")}</p>
          {offers.map((offer) => (
            <OpenInjury key={offer.id} athleteId={athleteId} own={own} offer={offer} save={save} />
          ))}
        </div>
      )}
      {mayRecord && <ByHand of={of} />}
      {!brief && closed.length > 0 && (
        <Earlier label={t("list.closed")}>
          <Lines injuries={closed} of={of} today={today} again={mayRecord} />
        </Earlier>
      )}
    </Card>
  );
}

function ByHand({ of }: { of: string | null }) {
  const t = useTranslations("injuries.open");
  return (
    <p className="mt-3 flex flex-wrap gap-4 text-sm">
      <Link href={newInjuryHref("injury", of)} className="underline">
        {t("byHand")}
      </Link>
      <Link href={newInjuryHref("illness", of)} className="underline">
        {t("byHandIllness")}
      </Link>
    </p>
  );
}

function Lines({
  injuries,
  of,
  today,
  again = false,
}: {
  injuries: readonly Injury[];
  of: string | null;
  today: LocalDate;
  again?: boolean;
}) {
  if (injuries.length === 0) return null;
  return (
    <ul className="divide-line divide-y">
      {injuries.map((injury) => (
        <InjuryLine key={injury.id} injury={injury} of={of} today={today} again={again} />
      ))}
    </ul>
  );
}
