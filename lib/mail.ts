import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { Undelivered } from "@/lib/notices/undelivered";

/** Nobody waits longer for a mail server, in milliseconds. */
const PATIENCE_MS = 20_000;

type More = {
  /** An address that ends such mails by one press (RFC 8058): POST ends them, GET shows a page. */
  stop?: string;
};

/** Sends one mail; without SMTP_URL it is written to the server's log, for a server that has no mail yet. */
export async function sendMail(
  to: string,
  subject: string,
  text: string,
  { stop }: More = {},
): Promise<void> {
  const url = env.smtpUrl();
  if (!url) {
    console.log(`[mail, no SMTP_URL set] to ${to}: ${subject}\n${text}`);
    return;
  }
  await createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }).sendMail({
    from: env.mailFrom(),
    // As one address, not as a list that might hold several.
    to: { name: "", address: to },
    subject,
    text,
    ...(stop && {
      headers: {
        "List-Unsubscribe": `<${stop}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        // No answers of machines to a machine.
        "Auto-Submitted": "auto-generated",
      },
    }),
  });
}

type SmtpFault = { code?: string; originalCode?: string; timeoutType?: string; responseCode?: number };
/** How the library and the system say that no mail server was reached. */
const NEVER_REACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS|ETLS|(CONNECT|GREETING|UPGRADE)_TIMEOUT)$/;

/**
 * What a mail's failure means: whether it may be sent again. It may where the server said "later" or was never reached; not where it
 * said no, and not where it fell silent in between: it may have taken it.
 */
export function undeliveredMail(error: unknown): Undelivered {
  const { code = "", originalCode = "", timeoutType = "", responseCode } = error as SmtpFault;
  const again = responseCode
    ? responseCode < 500
    : [code, originalCode, timeoutType].some((word) => NEVER_REACHED.test(word));
  // Never its message: it may hold the address.
  return new Undelivered(`the mail server: ${responseCode ?? (originalCode || code)}`, again);
}
