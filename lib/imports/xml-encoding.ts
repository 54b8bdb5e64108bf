import { isUtf8 } from "node:buffer";

/** Longer than any XML declaration. */
const HEAD = 200;
const SLICE = 64 * 1024;

/**
 * The encoding of an XML document, as a label for `TextDecoder`: its byte order mark, the zeros beside its first "<", the
 * bytes themselves where they can only be UTF-8, then what it declares; Windows-1252 where it declares nothing true.
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (isUtf8(whole(bytes)) || mostlyUtf8(bytes)) return "utf-8";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const declared = /^\W*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return declared && !/^utf-?(8|16)/i.test(declared) && isKnown(declared) ? declared : "windows-1252";
}

/** Whether bytes are the beginning of XML in any encoding that files come in. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = new TextDecoder(encodingOf(bytes.subarray(0, 2_000))).decode(bytes.subarray(0, 2_000));
  return head.trimStart().startsWith("<");
}

/** A file that was cut ends within a letter now and then: the last bytes that begin one are not looked at. */
function whole(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}

/** A spoiled byte or two among letters of UTF-8 do not make a document another encoding's. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8");
  let sound = 0;
  let spoiled = 0;
  for (let at = 0; at < bytes.length; at += SLICE) {
    const text = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    spoiled += text.split("\ufffd").length - 1;
    sound += text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  }
  return sound > spoiled;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false; // RangeError is how TextDecoder says no.
  }
}
