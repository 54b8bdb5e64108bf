import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { env } from "@/lib/env";
import { AskForm } from "./ask-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("ask.title") };
}
// Whether this server has mail is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function ResetPage() {
  const t = useTranslations("signIn.ask");
  return (
    <PageWords of={["signIn"]}>
      <NarrowPage title={t("title")}>
        <AskForm mails={env.smtpUrl() !== undefined} />
      </NarrowPage>
    </PageWords>
  );
}
