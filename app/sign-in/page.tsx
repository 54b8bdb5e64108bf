import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NarrowPage } from "@/components/ui/narrow-page";
import { currentViewer } from "../viewer";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  const onward = safePath(next);
  if (await currentViewer()) redirect(onward);
  return (
    <NarrowPage title="Sign in">
      <SignInForm onward={onward} />
    </NarrowPage>
  );
}

/** Only a path of this site: never another host, never a scheme. */
function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : "/";
}
