import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfflineShell } from "@/components/phone/offline-shell";
import { PageWords } from "@/components/ui/page-words";
import { Wordmark } from "@/components/ui/wordmark";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("offline.page"))("title") };
}

/** What the service worker answers with where there is no network. It is kept on every phone, so it holds nobody's data. */
export default function OfflinePage() {
  return (
    <PageWords of={["body", "checkIn", "consent", "engine", "feelCheck", "offline", "sessions", "verdict"]}>
      <header className="border-line bg-card border-b">
        <div className="mx-auto max-w-[90rem] px-4 py-2">
          <Wordmark />
        </div>
      </header>
      <main className="mx-auto max-w-xl space-y-5 px-4 py-5">
        <OfflineShell />
      </main>
    </PageWords>
  );
}
