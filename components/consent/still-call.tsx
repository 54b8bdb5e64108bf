import { useTranslations } from "next-intl";
import { EmergencyCall } from "../verdict/emergency-call";

/** Whom to call, also for whoever may answer nothing yet. */
export function StillCall() {
  const t = useTranslations("consent.waits");
  return (
    <div>
      <p>{t("danger")}</p>
      <EmergencyCall />
    </div>
  );
}
