import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { visitor } from "@/app/visitor";
import { Link } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { resetOf } from "@/db/people/resets";
import { Refusal } from "@/lib/action-result";
import { teller } from "@/lib/words/told";
import { NewPasswordForm } from "../new-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("reset.title"), robots: { index: false } };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await resetOf(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  const t = await getTranslations("signIn.reset");
  return (
    <PageWords of={["signIn"]}>
      <NarrowPage title={t("title")}>
        {reset instanceof Refusal ? (
          <p>
            {teller(await getLocale(), "refusals")(reset)}{" "}
            <Link href="/reset" className="underline">
              {t("another")}
            </Link>
          </p>
        ) : (
          <NewPasswordForm token={token} first={reset.first} />
        )}
      </NarrowPage>
    </PageWords>
  );
}
