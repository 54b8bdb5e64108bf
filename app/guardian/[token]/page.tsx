import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { visitor } from "@/app/visitor";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { guardianView } from "@/db/people/guardians";
import { Refusal } from "@/lib/action-result";
import { guardianToken, readGuardianToken } from "@/lib/consent/link";
import { env } from "@/lib/env";
import { teller } from "@/lib/words/told";
import { AnswerForm, WithdrawForm } from "../answer-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent.page"))("plain"), robots: { index: false } };
}

/** What a guardian's link opens, without an account: the question, or the way to withdraw. */
export default async function GuardianPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const view = await guardianView(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  const t = await getTranslations("consent.page");
  if (view instanceof Refusal)
    return (
      <NarrowPage title={t("plain")}>
        <p>{teller(await getLocale(), "refusals")(view)}</p>
      </NarrowPage>
    );
  return (
    <PageWords of={["consent"]}>
      <NarrowPage title={t("title", { athlete: view.athlete })}>
        {view.link === "answer" ? (
          <AnswerForm token={token} view={view} withdraw={handedOver(token)} />
        ) : (
          <WithdrawForm token={token} view={view} />
        )}
      </NarrowPage>
    </PageWords>
  );
}

/** The link that withdraws, for who has no mail with it: what one link opens the other may end (docs/decisions/097). */
function handedOver(token: string): string | null {
  const consentId = readGuardianToken(token)?.consentId;
  if (env.smtpUrl() || !consentId) return null;
  return `${env.publicUrl()}/guardian/${guardianToken("withdraw", consentId)}`;
}
