import { createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sendMail } from "./mail";

/** A mail server that takes everything and remembers what it was told. */
function postOffice() {
  const told: string[] = [];
  const letters: string[] = [];
  const server = createServer((socket: Socket) => {
    let letter: string | null = null;
    let rest = "";
    socket.write("220 post office\r\n");
    socket.on("data", (bytes) => {
      rest += bytes.toString("utf8");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (letter !== null) {
          if (line !== ".") {
            letter += `${line}\r\n`;
            continue;
          }
          letters.push(letter);
          letter = null;
          socket.write("250 taken\r\n");
          continue;
        }
        told.push(line);
        if (line === "DATA") {
          letter = "";
          socket.write("354 go on\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 fine\r\n");
      }
    });
  });
  const port = new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  return { told, letters, port, close: () => server.close() };
}

let office: ReturnType<typeof postOffice>;
beforeEach(async () => {
  office = postOffice();
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${await office.port}`);
  vi.stubEnv("MAIL_FROM", "Feelcheck <feelcheck@example.org>");
});
afterEach(() => {
  office.close();
  vi.unstubAllEnvs();
});

it("hands a mail to the server that SMTP_URL names, in full", async () => {
  await sendMail(
    "ada@example.org",
    "Reset your password",
    "Open https://example.org/reset/abc\n\nÄlter als 1 h: ungültig.",
  );
  expect(office.told).toContain("RCPT TO:<ada@example.org>");
  expect(office.told.some((line) => line.startsWith("MAIL FROM:<feelcheck@example.org>"))).toBe(true);
  const [letter = ""] = office.letters;
  expect(letter).toContain("Subject: Reset your password");
  expect(letter).toContain("To: ada@example.org");
  expect(letter).toContain("https://example.org/reset/abc");
});

it("no line break in an address or a subject makes a header or a recipient of its own", async () => {
  await sendMail(
    "ada@example.org\r\nBcc: thief@example.org",
    "Hello\r\nBcc: thief@example.org\r\n\r\nNew body",
    "text",
  ).catch(() => "refused");
  expect(office.told.join("\n")).not.toContain("RCPT TO:<thief@example.org>");
  for (const letter of office.letters) {
    const [head = ""] = letter.split("\r\n\r\n");
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).not.toMatch(/^New body/m);
  }
});

it("an address is one recipient, whatever is in it", async () => {
  await sendMail("ada@example.org, thief@example.org", "x", "y").catch(() => "refused");
  expect(office.told.join("\n")).not.toContain("<thief@example.org>");
});

it("says so when the server can't be reached, instead of losing the mail in silence", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  await expect(sendMail("ada@example.org", "x", "y")).rejects.toThrow(/ECONNREFUSED/);
});
