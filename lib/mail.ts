import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Sends one mail; without SMTP_URL it is written to the server's log, for a server that has no mail yet. */
export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  const url = env.smtpUrl();
  if (!url) {
    console.log(`[mail, no SMTP_URL set] to ${to}: ${subject}\n${text}`);
    return;
  }
  // As one address, not as a list that might hold several.
  await createTransport(url).sendMail({ from: env.mailFrom(), to: { name: "", address: to }, subject, text });
}
