import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Subscription } from "../push";

/** What a push service of this machine was given: for which device, and what that device reads. */
export type Given = { device: string; headers: IncomingHttpHeaders; said: unknown };
/** A status, or silence. */
export type Answer = number | "never";

/** A push service on this machine that answers for each device what it is told, and reads what it was given with the device's keys. */
export async function pushService() {
  const given: Given[] = [];
  const answers = new Map<string, Answer>();
  const readers = new Map<string, (sealed: Buffer) => unknown>();
  const server = createServer(async (request, response) => {
    const device = request.url?.slice(1) ?? "";
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const said = readers.get(device)?.(Buffer.concat(parts));
    given.push({ device, headers: request.headers, said });
    const answer = answers.get(device) ?? 201;
    if (answer !== "never") response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    given,
    /** What it answers for a device from now on. */
    answers: (device: string, answer: Answer) => answers.set(device, answer),
    /** A new device that is reached here. */
    device(name: string): Subscription {
      const keys = createECDH("prime256v1");
      keys.generateKeys();
      const auth = randomBytes(16);
      readers.set(name, (sealed) => opened(sealed, keys, auth));
      return {
        endpoint: `http://127.0.0.1:${port}/${name}`,
        p256dh: keys.getPublicKey("base64url"),
        auth: auth.toString("base64url"),
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens a message as the browser does: RFC 8291 and 8188, by another hand than the one that sealed it. */
function opened(sealed: Buffer, keys: ReturnType<typeof createECDH>, auth: Buffer): unknown {
  const [salt, sender] = [sealed.subarray(0, 16), sealed.subarray(21, 21 + (sealed[20] ?? 0))];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", keys.computeSecret(sender), auth, info, 32));
  const key = hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16);
  const nonce = hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12);
  const body = sealed.subarray(21 + sender.length);
  const open = createDecipheriv("aes-128-gcm", Buffer.from(key), Buffer.from(nonce));
  open.setAuthTag(body.subarray(-16));
  const text = Buffer.concat([open.update(body.subarray(0, -16)), open.final()]).toString("utf8");
  // The last record ends with a 2 and any number of zeros.
  return JSON.parse(text.slice(0, text.lastIndexOf("\u0002")));
}
