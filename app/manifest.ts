import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";
import { BARS } from "@/lib/theme";

// In the language that the browser asks for, so not when the product is built.
export const dynamic = "force-dynamic";

/** What a phone needs to put Feelcheck on its home screen. The same for everybody: a browser asks for it without a session. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("offline.manifest");
  const png = (name: string, size: number, purpose: "any" | "maskable") => ({
    src: `/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return {
    id: "/",
    name: "Feelcheck",
    short_name: "Feelcheck",
    description: t("description"),
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: BARS.light,
    theme_color: BARS.light,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      png("icon", 192, "any"),
      png("icon", 512, "any"),
      png("maskable", 192, "maskable"),
      png("maskable", 512, "maskable"),
    ],
    shortcuts: [
      { name: t("checkIn"), url: "/today" },
      { name: t("feelCheck"), url: "/today#feel-check" },
      { name: t("session"), url: "/sessions/new" },
    ].map((shortcut) => ({ ...shortcut, icons: [png("icon", 192, "any")] })),
  };
}
