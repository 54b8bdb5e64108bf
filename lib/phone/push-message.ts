import * as z from "zod/mini";

/** What a push says, and which of our pages it opens. It holds nothing about a body. */
export type PushMessage = { title: string; body: string; url: string; tag: string };

/** What is shown where a push says nothing that can be read: a browser wants something shown. */
const PLAIN: PushMessage = { title: "Feelcheck", body: "", url: "/", tag: "feelcheck" };

/** What the server cuts a message to before it is pushed, in UTF-16 units: a longer one is none of ours. */
export const LONGEST = { title: 200, body: 500 } as const;

const message = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(LONGEST.title)),
  body: z.string().check(z.maxLength(LONGEST.body)),
  url: z.string().check(z.maxLength(2000)),
  tag: z.string().check(z.maxLength(100)),
});

/** The message of a push's text, `{ title, body, url, tag }` as JSON; the plain one where it is not so, or leads elsewhere. */
export function pushMessageIn(text: string | null | undefined, origin: string): PushMessage {
  const read = message.safeParse(jsonIn(text));
  return read.success && isOurs(read.data.url, origin) ? read.data : PLAIN;
}

/** Whether it is a path of this site: neither another site's address nor one that a browser reads as such. */
const isOurs = (url: string, origin: string) =>
  url.startsWith("/") && URL.canParse(url, origin) && new URL(url, origin).origin === origin;

function jsonIn(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null; // No JSON: as good as no message.
  }
}
