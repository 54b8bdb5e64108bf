import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Card } from "../ui/card";
import { BirthYearForm, RatherNot } from "./birth-year-form";

/** Asked once of athletes who joined before the year was asked for, and of those whom an owner asks to look again. */
export function YearQuestion({ tell }: Pick<ComponentProps<typeof RatherNot>, "tell">) {
  const t = useTranslations("consent.year");
  return (
    <Card title={t("title")}>
      <div className="space-y-3">
        <p className="text-sm">{t("what")}</p>
        <BirthYearForm known={null} tell={tell} />
        <RatherNot tell={tell} />
      </div>
    </Card>
  );
}
