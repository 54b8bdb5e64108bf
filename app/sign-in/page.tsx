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
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const onward = onwardPath(typeof next === "string" ? next : null);
  if (await currentViewer()) redirect(onward);
  return (
    <NarrowPage title="Sign in">
      <SignInForm onward={onward} />
    </NarrowPage>
  );
}
