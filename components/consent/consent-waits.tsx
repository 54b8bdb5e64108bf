import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { EmergencyCall } from "../verdict/emergency-call";
import { AskGuardian } from "./ask-guardian";

/** What became of a question that nobody has answered. */
const standing = ({ expiresAt }: { expiresAt: Date }, byMail: boolean) =>
  expiresAt < new Date() ? "expired" : byMail ? "asked" : "noMail";

/** What stands on Today instead of the check-in until a guardian has agreed. */
export function ConsentWaits({
  ended,
  consent,
  byMail,
  ask,
}: {
  /** A guardian has said no or withdrawn: everything goes. */
  ended: boolean;
  /** The newest question; null where none was asked. */
  consent: { email: string; expiresAt: Date; declinedAt: Date | null; givenAt: Date | null } | null;
  /** Whether the server sends mails. */
  byMail: boolean;
} & Pick<ComponentProps<typeof AskGuardian>, "ask">) {
  const t = useTranslations("consent.waits");
  const f = useFormat();
  const asked = consent && !consent.givenAt ? consent : null;
  const said = asked && {
    email: asked.email,
    date: f.day(asked.expiresAt.toISOString().slice(0, 10), "year"),
  };
  const withdrawn = ended && consent?.givenAt != null;
  return (
    <Card title={t("title")}>
      <div className="space-y-4">
        <p>{t(ended ? "ended" : "what")}</p>
        {said && !asked.declinedAt && <p className="wrap-anywhere">{t(standing(asked, byMail), said)}</p>}
        {said && asked.declinedAt && <p className="wrap-anywhere">{t("saidNo", said)}</p>}
        {!withdrawn && (
          <AskGuardian email={asked && !asked.declinedAt ? asked.email : null} byMail={byMail} ask={ask} />
        )}
        {!ended && (
          <p className="text-sm">
            {t.rich("year", {
              link: (chunks) => (
                <Link href="/account" className="underline">
                  {chunks}
                </Link>
              ),
            })}
          </p>
        )}
        <div className="border-line border-t pt-3">
          <p className="text-sm">{t("danger")}</p>
          <EmergencyCall />
        </div>
      </div>
    </Card>
  );
}
