import type { Metadata } from "next";
import Link from "next/link";
import { visitor } from "@/app/visitor";
import { NarrowPage } from "@/components/ui/narrow-page";
import { resetOf } from "@/db/people/resets";
import { Refusal } from "@/lib/action-result";
import { NewPasswordForm } from "../new-password-form";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await resetOf(token, await visitor()).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  return (
    <NarrowPage title="Set a new password">
      {reset instanceof Refusal ? (
        <p>
          {reset.message}{" "}
          <Link href="/reset" className="underline">
            Ask for a new link
          </Link>
        </p>
      ) : (
        <NewPasswordForm token={token} first={reset.first} />
      )}
    </NarrowPage>
  );
}
