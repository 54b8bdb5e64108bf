import type { Metadata } from "next";
import { NarrowPage } from "@/components/ui/narrow-page";
import { env } from "@/lib/env";
import { AskForm } from "./ask-form";

export const metadata: Metadata = { title: "Reset the password" };
// Whether this server has mail is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function ResetPage() {
  return (
    <NarrowPage title="Reset the password">
      <AskForm mails={env.smtpUrl() !== undefined} />
    </NarrowPage>
  );
}
