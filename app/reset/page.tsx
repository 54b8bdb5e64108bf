import type { Metadata } from "next";
import { NarrowPage } from "@/components/ui/narrow-page";
import { AskForm } from "./reset-forms";

export const metadata: Metadata = { title: "Reset the password" };

export default function ResetPage() {
  return (
    <NarrowPage title="Reset the password">
      <AskForm />
    </NarrowPage>
  );
}
