import { createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendMail, undeliveredMail } from "./mail";
import { postOffice as smtpOffice } from "./testing/post-office";

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

describe("what a mail server's failure means", () => {
  const STOP = "https://feelcheck.example.org/api/v1/unsubscribe/abc";
  let office: Awaited<ReturnType<typeof smtpOffice>>;
  beforeEach(async () => {
    office = await smtpOffice();
    vi.stubEnv("SMTP_URL", office.url);
  });
  afterEach(() => office.close());
  const send = () => sendMail("ada@example.org", "Subject", "Text", { stop: STOP });

  it("taken: with an address that ends such mails by one press", async () => {
    await send();
    expect(office.letters).toMatchObject([
      {
        to: ["ada@example.org"],
        headers: {
          "list-unsubscribe": `<${STOP}>`,
          "list-unsubscribe-post": "List-Unsubscribe=One-Click",
          "auto-submitted": "auto-generated",
        },
      },
    ]);
  });

  it("a mail without such an address says nothing of one", async () => {
    await sendMail("ada@example.org", "Subject", "Text");
    expect(Object.keys(office.letters[0]?.headers ?? {}).join()).not.toMatch(/unsubscribe/);
  });

  it.each([
    [421, true],
    [451, true],
    [452, true],
    [550, false],
    [554, false],
  ])("%d: again %s", async (status, again) => {
    office.says(status);
    const error = await send().catch((fault) => fault);
    expect(undeliveredMail(error)).toMatchObject({ again });
    expect(undeliveredMail(error).message).not.toContain("ada@example.org");
  });

  it("hung up once it had all of it: not again, it may have been taken", async () => {
    office.says("hangs up");
    expect(undeliveredMail(await send().catch((fault) => fault))).toMatchObject({ again: false });
    expect(office.letters).toHaveLength(1);
  });

  it("never reached: again", async () => {
    for (const url of ["smtp://127.0.0.1:1", "smtp://no-such-host.invalid"]) {
      vi.stubEnv("SMTP_URL", url);
      expect(undeliveredMail(await send().catch((fault) => fault)), url).toMatchObject({ again: true });
    }
  });
});
