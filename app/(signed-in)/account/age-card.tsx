import { useTranslations } from "next-intl";
import { BirthYearForm } from "@/components/consent/birth-year-form";
import { Card } from "@/components/ui/card";
import { useFormat } from "@/components/ui/use-format";
import type { ConsentRow } from "@/db/people/consents";
import { tellBirthYearAction } from "./age-actions";

/** The year of birth, which they alone see, and the guardian who agreed. */
export function AgeCard({
  birthYear,
  consent,
  byMail,
}: {
  birthYear: number | null;
  consent: ConsentRow | null;
  /** Whether the server sends mails. */
  byMail: boolean;
}) {
  const t = useTranslations("consent");
  const f = useFormat();
  const given = consent?.givenAt && !consent.withdrawnAt ? consent.givenAt : null;
  return (
    <Card title={t("account.title")}>
      <div className="space-y-3">
        <p className="text-sm">{t("year.account")}</p>
        <BirthYearForm known={birthYear} tell={tellBirthYearAction} />
        {given && (
          <p className="text-sm wrap-anywhere">
            {t("account.given", {
              email: consent?.email ?? "",
              date: f.day(given.toISOString().slice(0, 10), "year"),
              mail: byMail ? "yes" : "no",
            })}{" "}
            {t("account.until")}
          </p>
        )}
      </div>
    </Card>
  );
}
