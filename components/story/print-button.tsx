"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";

export function PrintButton() {
  const t = useTranslations("story");
  return (
    <Button kind="quiet" className="print:hidden" onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
