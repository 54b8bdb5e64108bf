import type { Metadata } from "next";
import { signInAction } from "@/app/sign-in/actions";
import { currentViewer, personOf } from "@/app/viewer";
import { visitor } from "@/app/visitor";
import { NarrowPage } from "@/components/ui/narrow-page";
import { ViewerScope } from "@/components/ui/viewer-scope";
import { inviteOf } from "@/db/people/invites";
import { Refusal } from "@/lib/action-result";
import { MemberForm, NewcomerForm } from "./join-form";

export const metadata: Metadata = { title: "Join a team", robots: { index: false } };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invite = await inviteOf(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (invite instanceof Refusal)
    return (
      <NarrowPage title={invite.status === 429 ? "Too many attempts" : "This invite is not open"}>
        <p>{invite.message}</p>
      </NarrowPage>
    );
  const viewer = await currentViewer();
  return (
    <NarrowPage title={`Join ${invite.teamName}`}>
      <p className="text-muted mb-5">
        {invite.role === "athlete"
          ? "As an athlete. The team's coaches see your check-ins, sessions and verdicts while you are a member; nobody else does."
          : "As a coach. You will see the check-ins, sessions and verdicts of the team's athletes."}
      </p>
      {viewer ? (
        <ViewerScope person={personOf(viewer)} signIn={signInAction}>
          <MemberForm token={token} name={viewer.name} />
        </ViewerScope>
      ) : (
        <NewcomerForm token={token} role={invite.role} />
      )}
    </NarrowPage>
  );
}
