import { useTranslations } from "next-intl";
import type { CheckIn } from "@/lib/engine/input";
import { siteWords } from "@/lib/site-words";

/** A site in the words of this page. */
export function useSiteWords(): (site: CheckIn["sites"][number]) => string {
  const t = useTranslations("body");
  return (site) => siteWords(site, t);
}
