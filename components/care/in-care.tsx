import { useTranslations } from "next-intl";
import type { CareCase } from "@/lib/care/case";
import { Reasons, UrgencyTag } from "./care-list";

/** Why somebody is in care, and how soon they are to be seen. Nothing where nothing brings them there. */
export function InCare({ found }: { found: CareCase | null }) {
  const t = useTranslations("care.story");
  if (!found || found.reasons.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 flex flex-wrap items-center gap-2 font-semibold">
        {t("inCare")} <UrgencyTag urgency={found.urgency} />
      </h2>
      <Reasons one={found} />
    </section>
  );
}
