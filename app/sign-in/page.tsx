import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NobodyHere } from "@/components/phone/keep-phone";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { onwardPath } from "@/lib/onward";
import { currentViewer } from "../viewer";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const onward = onwardPath(typeof next === "string" ? next : null);
  if (await currentViewer()) redirect(onward);
  const t = await getTranslations("signIn");
  return (
    <PageWords of={["signIn"]}>
      <NobodyHere />
      <NarrowPage title={t("title")}>
        <SignInForm onward={onward} />
      </NarrowPage>
    </PageWords>
  );
}
