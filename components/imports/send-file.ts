import { WHOSE_HEADER } from "@/lib/action-result";
import { LIMITS } from "@/lib/imports/limits";
import type { ImportLine } from "@/lib/imports/line";
import { said } from "@/lib/imports/said";
import { cutText } from "@/lib/text";
import { againIn } from "../ui/again";
import { NotSent, type Trouble } from "./trouble";

const MOST_TRIES = 20;

/** How a file is to be read, and for whom the page that sends it was drawn. */
export type Sending = { zone: string; whose: string | null };

/**
 * Sends one file and hears of each file in it as the server reads. `sent` is told the share of the bytes that are
 * there (0..1). Rejects with `NotSent` when the server can't be reached, refuses, or breaks off.
 */
export function sendFile(
  file: File,
  sending: Sending,
  heard: (lines: ImportLine[]) => void,
  sent: (share: number) => void,
): Promise<void> {
  if (file.size > LIMITS.archive) {
    const sizes = { size: { bytes: file.size }, most: { bytes: LIMITS.archive } };
    return Promise.reject(new NotSent({ why: "said", said: said("refused.tooLargeAtOnce", sizes) }));
  }
  return attempt(file, sending, heard, sent, 0);
}

/** A server that has too much to do takes nothing of the file and says when to come back: it is sent again by then. */
function attempt(
  file: File,
  { zone, whose }: Sending,
  heard: (lines: ImportLine[]) => void,
  sent: (share: number) => void,
  tries: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: cutText(file.name, 300), zone });
    request.open("POST", `/api/v1/imports?${query}`);
    // In a header, since names do not belong into addresses.
    if (whose) request.setRequestHeader(WHOSE_HEADER, encodeURIComponent(whose));
    request.setRequestHeader("content-type", "application/octet-stream");
    let read = 0;
    let whole: boolean | null = null;
    let arrived = false;
    const hear = () => {
      if (request.status !== 200) return;
      const end = request.responseText.lastIndexOf("\n");
      if (end < read) return;
      const lines = request.responseText
        .slice(read, end)
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as ImportLine);
      read = end + 1;
      for (const line of lines) if (line.kind === "end") whole = line.whole;
      if (lines.length) heard(lines);
    };
    request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 1);
    request.upload.onload = () => {
      arrived = true;
      sent(1);
    };
    request.onprogress = hear;
    request.onload = () => {
      hear();
      const later = Number(request.getResponseHeader("retry-after") ?? 0);
      if (request.status !== 200 && later > 0 && tries < MOST_TRIES) {
        sent(0);
        setTimeout(
          () => attempt(file, { zone, whose }, heard, sent, tries + 1).then(resolve, reject),
          againIn(tries, later),
        );
      } else if (request.status !== 200) reject(new NotSent(refusalOf(request)));
      else if (whole) resolve();
      else reject(new NotSent({ why: whole === null ? "cut" : "broken" }));
    };
    request.onerror = () =>
      reject(new NotSent({ why: request.status === 200 || arrived ? "cut" : "unreached" }));
    request.send(file);
  });
}

/** The server's own words; where a proxy before it answered, what its number means. */
function refusalOf({ responseText, status }: XMLHttpRequest): Trouble {
  try {
    const { errors } = JSON.parse(responseText) as { errors: { message: string }[] };
    return { why: "told", words: errors.map(({ message }) => message).join(" ") };
  } catch {
    // An answer that is not ours.
    return status === 413 ? { why: "proxyTooLarge" } : { why: "serverRefused", status };
  }
}
