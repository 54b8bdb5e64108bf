import { LONGEST, type PushMessage } from "@/lib/phone/push-message";
import type { Notice } from "./notice";

/** What is pushed of a message, as JSON: no longer than a device shows, with an ellipsis where something was cut. */
export function pushText({ title, body, url, tag }: Notice): string {
  const message: PushMessage = {
    title: cut(title, LONGEST.title),
    body: cut(body, LONGEST.body),
    url,
    tag,
  };
  return JSON.stringify(message);
}

/** At most so many UTF-16 units, as the service worker counts; never half a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const inPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, inPair ? end - 1 : end).trimEnd()}…`;
}
