import type { Metadata } from "next";
import { NarrowPage } from "@/components/ui/narrow-page";
import { RegisterForm } from "./register-form";

export const metadata: Metadata = { title: "Start a team" };

export default function RegisterPage() {
  return (
    <NarrowPage title="Start a team">
      <p className="text-muted mb-5">
        You become its owner and coach. Athletes join by the link you send them afterwards.
      </p>
      <RegisterForm />
    </NarrowPage>
  );
}
