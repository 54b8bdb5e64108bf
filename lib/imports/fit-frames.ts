/** Bytes of a message's own header that say what it is. */
const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const DEVELOPER = 0x20;
const TIMESTAMP_FIELD = 253;

type Definition = { size: number; untimed: number };

/**
 * The files that a FIT file is made of (several may be chained), each cut after its last whole message and with the size
 * in its header set to that, so that a decoder that refuses a file cut short can read what is there.
 */
export function wholeFrames(bytes: Uint8Array): { parts: Uint8Array[]; whole: boolean } {
  const parts: Uint8Array[] = [];
  let whole = true;
  let at = 0;
  while (at + 14 <= bytes.length && isHeader(bytes, at)) {
    const headerSize = bytes[at] as number;
    // A watch that broke off never wrote the size.
    const size = sizeIn(bytes, at) || bytes.length - at - headerSize;
    const told = at + headerSize + size;
    const end = lastWhole(bytes, at + headerSize, Math.min(told, bytes.length));
    // The checksum's two bytes follow.
    whole &&= end === told && told + 2 <= bytes.length && checksum(bytes, at, told + 2) === 0;
    parts.push(resized(bytes.slice(at, end), end - at - headerSize));
    at = told + 2;
  }
  return { parts, whole: whole && parts.length > 0 && at >= bytes.length };
}

const isHeader = (bytes: Uint8Array, at: number) =>
  (bytes[at] === 12 || bytes[at] === 14) &&
  String.fromCharCode(...bytes.subarray(at + 8, at + 12)) === ".FIT";

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sizeIn = (bytes: Uint8Array, at: number) => viewOf(bytes).getUint32(at + 4, true);

function resized(part: Uint8Array, size: number): Uint8Array {
  viewOf(part).setUint32(4, size, true);
  return part;
}

/** Where the last message ends that lies whole before `end`. */
function lastWhole(bytes: Uint8Array, from: number, end: number): number {
  const definitions = new Map<number, Definition>();
  let at = from;
  while (at < end) {
    const header = bytes[at] as number;
    const compressed = (header & COMPRESSED) !== 0;
    let next: number;
    if (!compressed && header & DEFINITION) {
      const read = definitionAt(bytes, at, header);
      if (!read) return at;
      definitions.set(header & 15, read.definition);
      next = at + read.length;
    } else {
      const definition = definitions.get(compressed ? (header >> 5) & 3 : header & 15);
      if (!definition) return at;
      next = at + 1 + (compressed ? definition.untimed : definition.size);
    }
    if (next > end) return at;
    at = next;
  }
  return at;
}

function definitionAt(
  bytes: Uint8Array,
  at: number,
  header: number,
): { definition: Definition; length: number } | null {
  const fields = bytes[at + 5];
  if (fields === undefined) return null;
  let size = 0;
  for (let i = 0; i < fields; i++) size += bytes[at + 7 + i * 3] ?? 0;
  // A compressed header carries the time itself, and the message then lacks its first field.
  const timed = fields > 0 && bytes[at + 6] === TIMESTAMP_FIELD ? (bytes[at + 7] ?? 0) : 0;
  let length = 6 + fields * 3;
  let developer = 0;
  if (header & DEVELOPER) {
    const count = bytes[at + length] ?? 0;
    for (let i = 0; i < count; i++) developer += bytes[at + length + 2 + i * 3] ?? 0;
    length += 1 + count * 3;
  }
  return { definition: { size: size + developer, untimed: size - timed + developer }, length };
}

const CRC = [
  0, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
  0x8801, 0x4400,
];

/** FIT's checksum; 0 over a sound file and its own two bytes. */
export function checksum(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    crc = (crc >> 4) ^ (CRC[crc & 15] as number) ^ (CRC[byte & 15] as number);
    crc = (crc >> 4) ^ (CRC[crc & 15] as number) ^ (CRC[byte >> 4] as number);
  }
  return crc;
}
