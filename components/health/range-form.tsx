import { useTranslations } from "next-intl";
import type { Range } from "@/lib/health/board";
import { Button } from "../ui/button";
import { InputField } from "../ui/input-field";

/** The season that is shown: two dates in the address. */
export function RangeForm({ range }: { range: Range }) {
  const t = useTranslations("health.range");
  return (
    <form method="get" aria-label={t("label")} className="flex flex-wrap items-end gap-3 print:hidden">
      {(["from", "to"] as const).map((name) => (
        <InputField key={name} type="date" name={name} label={t(name)} errors={[]} start={range[name]} />
      ))}
      <Button type="submit" kind="quiet">
        {t("show")}
      </Button>
    </form>
  );
}
