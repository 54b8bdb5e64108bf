import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { signInAction } from "@/app/sign-in/actions";
import { currentViewer, personOf } from "@/app/viewer";
import { visitor } from "@/app/visitor";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageWords } from "@/components/ui/page-words";
import { ViewerScope } from "@/components/ui/viewer-scope";
import { readAs } from "@/db/connection/as-viewer";
import { ownBirthYear } from "@/db/people/ages";
import { inviteOf } from "@/db/people/invites";
import { Refusal } from "@/lib/action-result";
import { teller } from "@/lib/words/told";
import { MemberForm, NewcomerForm } from "./join-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("joining"))("join.title"), robots: { index: false } };
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("joining.join");
  const invite = await inviteOf(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (invite instanceof Refusal)
    return (
      <NarrowPage title={t(invite.status === 429 ? "tooMany" : "closed")}>
        <p>{teller(await getLocale(), "refusals")(invite)}</p>
      </NarrowPage>
    );
  const viewer = await currentViewer();
  const asksYear =
    viewer !== null &&
    invite.role === "athlete" &&
    (await readAs(viewer.userId, (tx) => ownBirthYear(tx, viewer.userId))) === null;
  return (
    <PageWords of={["consent", "joining"]}>
      <NarrowPage title={t("heading", { team: invite.teamName })}>
        <p className="text-muted mb-5">{t(invite.role)}</p>
        {viewer ? (
          <ViewerScope person={personOf(viewer)} signIn={signInAction}>
            <MemberForm token={token} name={viewer.name} asksYear={asksYear} />
          </ViewerScope>
        ) : (
          <NewcomerForm token={token} role={invite.role} />
        )}
      </NarrowPage>
    </PageWords>
  );
}
