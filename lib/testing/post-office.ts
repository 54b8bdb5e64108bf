import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it came: to whom, its headers by lower-case name (unfolded), its text. */
export type Letter = { to: string[]; headers: Record<string, string>; text: string };
/** What the office says to a mail: takes it, refuses it with a status, or hangs up once it has all of it. */
export type Says = "taken" | number | "hangs up";

/** A mail server on this machine that keeps what it is given. */
export async function postOffice() {
  const letters: Letter[] = [];
  let says: Says = "taken";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (says === "taken" || says === "hangs up")
          letters.push(
            letterOf(
              Buffer.concat(parts).toString("utf8"),
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          );
        if (says === "taken") return done();
        if (says === "hangs up")
          for (const { _socket } of server.connections as Iterable<Line>) _socket.destroy();
        else done(Object.assign(new Error("not now"), { responseCode: says }));
      });
    },
  });
  server.on("error", () => {}); // Lines it cut itself.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    url: `smtp://127.0.0.1:${port}`,
    says: (what: Says) => {
      says = what;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

type Line = { _socket: { destroy: () => void } };

function letterOf(whole: string, to: string[]): Letter {
  const end = whole.indexOf("\r\n\r\n");
  const lines = whole
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body = whole.slice(end + 4);
  const text =
    headers["content-transfer-encoding"] === "quoted-printable"
      ? body
          .replaceAll("=\r\n", "")
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : body;
  return { to, headers, text };
}
