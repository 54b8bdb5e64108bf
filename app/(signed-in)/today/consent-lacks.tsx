import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/app/viewer";
import { ConsentWaits } from "@/components/consent/consent-waits";
import { YearQuestion } from "@/components/consent/year-question";
import { OwnLive } from "@/components/live/own-live";
import { PageWords } from "@/components/ui/page-words";
import { isPressing } from "@/components/verdict/urgency";
import { readAs } from "@/db/connection/as-viewer";
import { ownConsent } from "@/db/people/consents";
import { env } from "@/lib/env";
import { askGuardianAction, tellBirthYearAction } from "../account/age-actions";
import type { Today } from "./today-data";

/** Until a guardian has agreed nothing is asked: the page says what waits. */
export async function ConsentLacks({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("checkIn.today");
  const drawnAt = Date.now();
  const consent = await readAs(viewer.userId, (tx) => ownConsent(tx, viewer.userId));
  return (
    <PageWords of={["consent", "verdict"]}>
      <div className="mx-auto max-w-xl space-y-5">
        <OwnLive drawnAt={drawnAt} />
        <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
        <ConsentWaits
          ended={viewer.consent === "ended"}
          consent={consent}
          byMail={env.smtpUrl() !== undefined}
          ask={askGuardianAction}
        />
      </div>
    </PageWords>
  );
}

/** The year of birth, asked once at the end of the day's page, and not beside something that presses. */
export function YearAsked({ checkIn, assessment }: Pick<Today, "checkIn" | "assessment">) {
  if (checkIn && assessment && isPressing(assessment.output)) return null;
  return <YearQuestion tell={tellBirthYearAction} />;
}
