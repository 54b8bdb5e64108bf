import { useTranslations } from "next-intl";
import { WaitsHere } from "@/components/consent/waits-here";
import { PageWords } from "@/components/ui/page-words";
import { EmergencyCall } from "@/components/verdict/emergency-call";
import type { Viewer } from "../viewer";

/** A page of one form, for whom a guardian's consent lacks; with `danger` it still says whom to call. */
export function WaitsPage({
  viewer,
  title,
  danger = false,
}: {
  viewer: Pick<Viewer, "consent">;
  title: string;
  danger?: boolean;
}) {
  const t = useTranslations("consent.waits");
  return (
    <div className="mx-auto max-w-xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight">{title}</h1>
      <WaitsHere ended={viewer.consent === "ended"} />
      {danger && (
        <div>
          <p>{t("danger")}</p>
          <PageWords of={["verdict"]}>
            <EmergencyCall />
          </PageWords>
        </div>
      )}
    </div>
  );
}
