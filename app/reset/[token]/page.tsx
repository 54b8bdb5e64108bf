import type { Metadata } from "next";
import { NarrowPage } from "@/components/ui/narrow-page";
import { NewPasswordForm } from "../reset-forms";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  return (
    <NarrowPage title="Set a new password">
      <NewPasswordForm token={(await params).token} />
    </NarrowPage>
  );
}
