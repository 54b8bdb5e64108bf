import { useTranslations } from "next-intl";
import { buttonLook } from "../ui/button";
import { Link } from "../ui/link";

/** One red button to the danger signs of a local date, whatever else is on the page. */
export function SomethingWrong({ date }: { date: string }) {
  const t = useTranslations("checkIn");
  return (
    <Link href={`/check-ins/${date}?wrong=1`} className={buttonLook("alarm")}>
      {t("somethingWrong")}
    </Link>
  );
}
