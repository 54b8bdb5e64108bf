import { resolve } from "node:path";

/** What the environment says, read when asked so that a start script may set it first. */
export const env = {
  /** A PostgreSQL server; undefined means the embedded database. */
  databaseUrl: () => process.env.DATABASE_URL || undefined,
  /** Folder of the embedded database and the secret. */
  dataFolder: () => resolve(/* turbopackIgnore: true */ process.env.FEELCHECK_DATA || ".data"),
  /** Where mail goes, `smtp://user:password@host:port`; undefined means the server's log. */
  smtpUrl: () => process.env.SMTP_URL || undefined,
  mailFrom: () => process.env.MAIL_FROM || "Feelcheck <feelcheck@localhost>",
  hasMailFrom: () => !!process.env.MAIL_FROM,
  /** The keys push services know this server by; null to make them from the secret. */
  vapid: () => {
    const [publicKey, privateKey] = [process.env.FEELCHECK_VAPID_PUBLIC, process.env.FEELCHECK_VAPID_PRIVATE];
    return publicKey && privateKey ? { publicKey, privateKey } : null;
  },
  /** Whether messages may also go to push services of this machine or network: for tests, never on a server for people. */
  localPush: () => process.env.FEELCHECK_LOCAL_PUSH === "yes",
  /** The address people use, for links; without a trailing slash. */
  publicUrl: () => (process.env.NEXTAUTH_URL || "http://localhost:3000").replace(/\/$/, ""),
  /** Whether /healthz tells how much is open and how much memory is taken. */
  counts: () => process.env.FEELCHECK_COUNTS === "yes",
  /** How many people may start a team within an hour from one network address; by invite three times as many join. */
  signUps: () => Number(process.env.FEELCHECK_SIGN_UPS || 40),
  secret: () => {
    const secret = process.env.NEXTAUTH_SECRET;
    if (!secret) throw new Error("NEXTAUTH_SECRET is not set; start the server with npm start");
    return secret;
  },
};
