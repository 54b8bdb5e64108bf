import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/page-words";
import { ScriptsAct } from "@/components/ui/scripts-act";
import { NONCE } from "@/lib/http-policy";
import { BARS } from "@/lib/theme";
import { chosenTheme } from "./theme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return {
    title: { default: "Feelcheck", template: "%s · Feelcheck" },
    description: t("description"),
    appleWebApp: { capable: true, title: "Feelcheck", statusBarStyle: "default" },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const bySystem = [
    { media: "(prefers-color-scheme: light)", color: BARS.light },
    { media: "(prefers-color-scheme: dark)", color: BARS.dark },
  ];
  return {
    width: "device-width",
    initialScale: 1,
    themeColor: theme === "system" ? bySystem : BARS[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each answer has its own nonce, so no page is made ahead of its request.
  await connection();
  const theme = await chosenTheme();
  const nonce = (await headers()).get(NONCE) ?? undefined;
  return (
    <html
      lang={new Intl.Locale(await getLocale()).baseName}
      data-theme={theme === "system" ? undefined : theme}
    >
      <body className="min-h-dvh antialiased print:min-h-0">
        <script async src="/early-presses.js" nonce={nonce} />
        <ScriptsAct />
        <PageWords of={[]}>{children}</PageWords>
      </body>
    </html>
  );
}
