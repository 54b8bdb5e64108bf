import { readdirSync } from "node:fs";
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin({
  requestConfig: "./app/request-words.ts",
  // Sentences are taken apart when the product is built, so that no page carries the parser.
  experimental: {
    messages: {
      path: "./messages",
      format: "json",
      locales: readdirSync("./messages"),
      sourceLocale: "en",
      precompile: true,
    },
  },
});

/** @type {import('next').NextConfig} */
export default withWords({
  reactStrictMode: true,
  poweredByHeader: false,
  // npm test checks the types; a build on a user's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@electric-sql/pglite", "postgres", "@node-rs/argon2", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "512kb" } },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Frame-Options", value: "DENY" },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          {
            key: "Permissions-Policy",
            value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
          },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        ],
      },
    ];
  },
});
