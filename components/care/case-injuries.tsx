import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import { InjuryLine } from "../injury/injury-line";
import { newInjuryHref } from "../injury/links";
import { Link } from "../ui/link";

/** So many episodes that are over stand on the page, the latest. */
const OVER_SHOWN = 3;

/** An athlete's injuries and illnesses: all that are open, and the latest that are over. */
export function CaseInjuries({
  injuries,
  of,
  today,
  mayRecord,
}: {
  injuries: readonly Injury[];
  of: string | null;
  today: LocalDate;
  mayRecord: boolean;
}) {
  const t = useTranslations("care.story");
  const open = injuries.filter((injury) => isOpen(injury, today));
  const over = injuries.filter((injury) => !isOpen(injury, today)).slice(0, OVER_SHOWN);
  return (
    <section>
      <h2 className="font-semibold">{t("injuries")}</h2>
      {injuries.length === 0 && <p className="text-muted mt-1 text-sm">{t("noInjuries")}</p>}
      <ul className="divide-line divide-y text-sm">
        {[...open, ...over].map((injury) => (
          <InjuryLine key={injury.id} injury={injury} of={of} today={today} again={false} />
        ))}
      </ul>
      {mayRecord && (
        <p className="mt-2 flex flex-wrap gap-4 text-sm print:hidden">
          <Link href={newInjuryHref("injury", of)} className="underline">
            {t("record")}
          </Link>
          <Link href={newInjuryHref("illness", of)} className="underline">
            {t("recordIllness")}
          </Link>
        </p>
      )}
    </section>
  );
}
