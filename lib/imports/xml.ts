import sax, { type SAXOptions } from "sax";
import { ImportError } from "./draft";

export type XmlHandlers = {
  /** A tag opens; its name is without prefix. */
  open(name: string, attributes: Record<string, string>): void;
  /** A tag closes, with the text that stood directly in it, trimmed. */
  close(name: string, text: string): void;
};

/** `strictEntities` is younger than the types of the library. */
const OPTIONS: SAXOptions & { strictEntities: boolean } = { strictEntities: true, position: false };
const SLICE = 64 * 1024;
const DEEPEST = 64;

/**
 * Walks XML in slices, so that memory does not grow with the file. A DOCTYPE is refused, so there are no entities but
 * the five of XML, and nothing is ever fetched. Returns whether the document was whole. Throws `ImportError`.
 */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): { whole: boolean } {
  const parser = sax.parser(true, OPTIONS);
  const texts: string[] = [];
  let fault: Error | null = null;
  parser.ondoctype = () => {
    throw new ImportError("has a DOCTYPE; workout files have none, so it is not read");
  };
  parser.onerror = (error) => {
    fault = error;
  };
  parser.onopentag = ({ name, attributes }) => {
    texts.push("");
    if (texts.length > DEEPEST) throw new ImportError("is nested too deeply to be a workout file");
    handlers.open(bare(name), attributes as Record<string, string>);
  };
  const say = (text: string) => {
    if (texts.length) texts[texts.length - 1] += text;
  };
  parser.ontext = say;
  parser.oncdata = say;
  parser.onclosetag = (name) => handlers.close(bare(name), (texts.pop() ?? "").trim());
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8");
  let begun = false;
  for (let at = 0; at < bytes.length && !fault; at += SLICE) {
    let text = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    if (!begun) text = text.trimStart();
    begun ||= text.length > 0;
    parser.write(text);
  }
  if (!fault) parser.close();
  return { whole: fault === null };
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

/** A number in XML's own notation, undefined for anything else. */
export function xmlNumber(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Seconds since 1970 of an ISO instant; NaN for anything else. A time without a zone is taken as UTC. */
export function xmlInstant(text: string): number {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned) / 1000;
}
