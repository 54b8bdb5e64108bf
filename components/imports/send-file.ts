import type { ImportLine } from "@/lib/imports/line";
import { cutText } from "@/lib/text";
import { browserTimeZone } from "../ui/account-fields";

export type Units = "km" | "mi";

/**
 * Sends one file and hears of each file in it as the server reads. `sent` is told the share of the bytes that are
 * there (0..1). Rejects with words for the person when the server can't be reached or refuses.
 */
export function sendFile(
  file: File,
  units: Units,
  heard: (line: ImportLine) => void,
  sent: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: cutText(file.name, 300), units, zone: browserTimeZone() });
    request.open("POST", `/api/v1/imports?${query}`);
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
      if (request.status === 200) resolve();
      else reject(new Error(messageOf(request.responseText)));
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
