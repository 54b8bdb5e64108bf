import sax, { type SAXOptions } from "sax";
import { ImportError } from "./import-error";
import { type Said, said } from "./said";
import { encodingOf } from "./xml-encoding";

export type XmlHandlers = {
  /** A tag opens; its name is without prefix. */
  open(name: string, attributes: Record<string, string>): void;
  /** A tag closes, with the text that stood directly in it, trimmed. */
  close(name: string, text: string): void;
};

/** What was wrong with a document that could be read all the same, for the athlete to read. */
export type XmlFaults = { whole: boolean; warnings: Said[] };

/** HTML's entities are read as well: services write them, although XML has but five. */
const OPTIONS: SAXOptions & { strictEntities: boolean } = { strictEntities: false, position: false };
const SLICE = 64 * 1024;
const DEEPEST = 64;
/** The longest entity's name; a piece that ends within one waits for the next. */
const LONGEST_ENTITY = 40;
/** An ampersand that begins no entity: somebody's "Swim & run", written without care. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;

/**
 * Walks XML in slices, so that memory does not grow with the file. A DOCTYPE is refused, so nothing is ever fetched nor
 * defined. Small faults (an ampersand, a tag spoiled) are mended and the walk goes on. Throws `ImportError`.
 */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): XmlFaults {
  const parser = sax.parser(true, OPTIONS);
  const texts: string[] = [];
  const faults = { early: false, damaged: false };
  parser.ondoctype = () => {
    throw new ImportError("refused.doctype");
  };
  parser.onerror = ({ message }) => {
    if (/^(Unclosed root tag|Unexpected end)/.test(message)) faults.early = true;
    else if (!/entity|outside of root|before first tag|Unencoded/.test(message)) faults.damaged = true;
    // The parser goes on from where it stands unless its error is kept.
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) => {
    texts.push("");
    if (texts.length > DEEPEST) throw new ImportError("refused.tooDeep");
    handlers.open(bare(name), attributes as Record<string, string>);
  };
  const say = (text: string) => {
    if (texts.length) texts[texts.length - 1] += text;
  };
  parser.ontext = say;
  parser.oncdata = (text) => say(text.replaceAll("&amp;", "&"));
  parser.onclosetag = (name) => handlers.close(bare(name), (texts.pop() ?? "").trim());
  for (const text of slicesOf(bytes)) parser.write(text);
  parser.close();
  return { whole: !faults.early, warnings: warningsOf(faults) };
}

function warningsOf({ early, damaged }: { early: boolean; damaged: boolean }): Said[] {
  if (early) return [said("noted.endsEarly")];
  return damaged ? [said("noted.damagedPiece")] : [];
}

/** The document's text in pieces, none of which ends within an entity, with bare ampersands mended. */
function* slicesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  let begun = false;
  let rest = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    const last = at + SLICE >= bytes.length;
    let text = rest + decoder.decode(bytes.subarray(at, at + SLICE), { stream: !last });
    if (!begun) text = text.trimStart();
    begun ||= text.length > 0;
    const open = text.lastIndexOf("&");
    const cut = !last && open >= text.length - LONGEST_ENTITY && open >= 0 ? open : text.length;
    rest = text.slice(cut);
    text = text.slice(0, cut);
    yield text.includes("&") ? text.replace(BARE_AMPERSAND, "&amp;") : text;
  }
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

/** A number in XML's own notation, undefined for anything else. */
export function xmlNumber(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Whether an ISO time says which zone it is in. Some apps write the clock on the wall and no zone, others UTC and no zone:
 * nothing in the file tells which.
 */
export const namesZone = (text: string) => text.endsWith("Z") || /(?:z|[+-]\d\d:?\d\d)$/.test(text);

/** Seconds since 1970 of an ISO instant; NaN for anything else. A time without a zone is taken as UTC. */
export function xmlInstant(text: string): number {
  const zoned = namesZone(text) ? text : `${text}Z`;
  return Date.parse(zoned[10] === " " ? zoned.replace(" ", "T") : zoned) / 1000;
}
