import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { RegisterForm } from "./register-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("joining"))("register.title") };
}

export default function RegisterPage() {
  const t = useTranslations("joining.register");
  return (
    <PageWords of={["joining"]}>
      <NarrowPage title={t("title")}>
        <p className="text-muted mb-5">{t("what")}</p>
        <RegisterForm />
      </NarrowPage>
    </PageWords>
  );
}
