import { useTranslations } from "next-intl";
import { injuryName } from "@/lib/injuries/name";

/** What an episode is called, in the words of this page. */
export function useInjuryName(): (injury: Parameters<typeof injuryName>[0]) => string {
  const t = useTranslations("injuries");
  const body = useTranslations("body");
  return (injury) => injuryName(injury, t, body);
}
