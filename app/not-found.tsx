import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

export default function NotFound() {
  const t = useTranslations("home.notFound");
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <h1 className="text-2xl font-bold tracking-tight">{t("title")}</h1>
      <p className="mt-3 mb-6">{t("why")}</p>
      <Link href="/" className={buttonLook("primary")}>
        {t("home")}
      </Link>
    </main>
  );
}
