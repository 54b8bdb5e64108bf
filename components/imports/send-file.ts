import { WHOSE_HEADER } from "@/lib/action-result";
import type { ImportLine } from "@/lib/imports/line";
import { cutText } from "@/lib/text";
import { againIn } from "../ui/again";

const MOST_TRIES = 20;

export type Units = "km" | "mi";
/** How a file is to be read, and for whom the page that sends it was drawn. */
export type Sending = { units: Units; zone: string; whose: string | null };

/**
 * Sends one file and hears of each file in it as the server reads. `sent` is told the share of the bytes that are
 * there (0..1). Rejects with words for the person when the server can't be reached or refuses.
 */
export function sendFile(
  file: File,
  sending: Sending,
  heard: (line: ImportLine) => void,
  sent: (share: number) => void,
): Promise<void> {
  return attempt(file, sending, heard, sent, 0);
}

/** A server that has too much to do takes nothing of the file and says when to come back: it is sent again by then. */
function attempt(
  file: File,
  { units, zone, whose }: Sending,
  heard: (line: ImportLine) => void,
  sent: (share: number) => void,
  tries: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: cutText(file.name, 300), units, zone });
    request.open("POST", `/api/v1/imports?${query}`);
    // In a header, since names do not belong into addresses.
    if (whose) request.setRequestHeader(WHOSE_HEADER, encodeURIComponent(whose));
    request.setRequestHeader("content-type", "application/octet-stream");
    let read = 0;
    const hear = () => {
      if (request.status !== 200) return;
      const end = request.responseText.lastIndexOf("\n");
      if (end < read) return;
      for (const line of request.responseText.slice(read, end).split("\n"))
        if (line) heard(JSON.parse(line) as ImportLine);
      read = end + 1;
    };
    request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 1);
    request.onprogress = hear;
    request.onload = () => {
      hear();
      const later = Number(request.getResponseHeader("retry-after") ?? 0);
      if (request.status === 200) resolve();
      else if (later > 0 && tries < MOST_TRIES) {
        sent(0);
        setTimeout(
          () => attempt(file, { units, zone, whose }, heard, sent, tries + 1).then(resolve, reject),
          againIn(tries, later),
        );
      } else reject(new Error(messageOf(request.responseText)));
    };
    request.onerror = () =>
      reject(new Error("The server did not answer. Nothing is lost: try again in a moment."));
    request.send(file);
  });
}

function messageOf(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors: { message: string }[] };
    return errors.map(({ message }) => message).join(" ");
  } catch {
    return "The server could not take this file. Try again in a moment."; // An answer that is not ours, such as a proxy's.
  }
}
