import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Feelcheck", template: "%s · Feelcheck" },
  description: "A morning check-in for runners, a verdict that says why, and one page for their coach.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#12171b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each answer has its own nonce, so no page is made ahead of its request.
  await connection();
  return (
    <html lang="en">
      <body className="min-h-dvh antialiased print:min-h-0">{children}</body>
    </html>
  );
}
