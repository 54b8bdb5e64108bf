import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { visitor } from "@/app/visitor";
import { Link } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { askedToEnd } from "@/db/people/stop-links";
import { Refusal } from "@/lib/action-result";
import { teller } from "@/lib/words/told";
import { StopForm } from "../stop-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("stop.title"), robots: { index: false } };
}

export default async function StopMailsPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const asked = await askedToEnd(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  const t = await getTranslations("notices");
  return (
    <PageWords of={["notices"]}>
      <NarrowPage title={t("stop.title")}>
        {asked instanceof Refusal ? (
          <p>{teller(await getLocale(), "refusals")(asked)}</p>
        ) : asked.ended ? (
          <p role="status">
            {t.rich("stop.done", {
              what: t(`kind.${asked.kind}`),
              link: (chunks) => (
                <Link href="/account" className="underline">
                  {chunks}
                </Link>
              ),
            })}
          </p>
        ) : (
          <StopForm token={token} what={t(`kind.${asked.kind}`)} />
        )}
      </NarrowPage>
    </PageWords>
  );
}
