import type { TurningPoint } from "@/lib/engine/what-if";
import type { EngineWords } from "./values";

type Values = Record<string, string | number>;

/** One answer given otherwise, such as "a normal stride" or "7 h of sleep". */
export function sayChange({ field, value }: TurningPoint, { t, f }: EngineWords): string {
  const say = t as unknown as (key: string, values?: Values) => string;
  switch (field) {
    case "soreness":
      return t("changed.soreness", { soreness: value });
    case "sleepHours":
      return t("changed.sleepHours", { hours: f.hours(value) });
    case "painAfter":
      return t("changed.painAfter", { pain: value });
    case "redFlags":
      return t("changed.redFlags");
    default:
      return say(`changed.${field}.${value}`);
  }
}
