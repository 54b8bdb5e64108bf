import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NarrowPage } from "@/components/ui/narrow-page";
import { onwardPath } from "@/lib/onward";
import { currentViewer } from "../viewer";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<"next" | "done", string | string[] | undefined>>;
}) {
  const { next, done } = await searchParams;
  const onward = onwardPath(typeof next === "string" ? next : null);
  if (await currentViewer()) redirect(onward);
  return (
    <NarrowPage title="Sign in">
      {done === "password" && (
        <p role="status" className="bg-accent-soft mb-5 rounded-lg px-4 py-3 text-sm">
          Your new password is set, and you are signed out everywhere. Sign in with it.
        </p>
      )}
      <SignInForm onward={onward} />
    </NarrowPage>
  );
}
