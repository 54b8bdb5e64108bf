import { useLocale } from "next-intl";
import { type Format, formatFor } from "@/lib/format/format";

/** How the reader of this page writes numbers, units and dates. In server and client components alike. */
export function useFormat(): Format {
  return formatFor(useLocale());
}
