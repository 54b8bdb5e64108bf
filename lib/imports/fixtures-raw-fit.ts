import { checksum } from "./fit-frames";

/** A field of a FIT message as it stands in the file: its number, base type and value; integers only. */
type Field = { number: number; type: "uint8" | "enum" | "uint16" | "uint32"; value: number };
type Raw = { local: number; global: number; fields: readonly Field[] };

const TYPES = { enum: [0x00, 1], uint8: [0x02, 1], uint16: [0x84, 2], uint32: [0x86, 4] } as const;

export const FIT_EPOCH_MS = 631_065_600_000;
export const fitTime = (at: Date) => (at.getTime() - FIT_EPOCH_MS) / 1000;

/** Writes what Garmin's encoder does not: compressed timestamps and big-endian messages. */
export class RawFit {
  readonly #bytes: number[] = [];

  constructor(readonly big = false) {}

  define({ local, global, fields }: Raw): this {
    const number = this.big ? [global >> 8, global & 255] : [global & 255, global >> 8];
    this.#bytes.push(0x40 | local, 0, this.big ? 1 : 0, ...number, fields.length);
    for (const field of fields) this.#bytes.push(field.number, TYPES[field.type][1], TYPES[field.type][0]);
    return this;
  }

  say({ local, fields }: Raw): this {
    this.#bytes.push(local);
    return this.#values(fields);
  }

  /** A message whose time stands in its header: the lower five bits of the seconds. Its first field is left out. */
  sayAt(seconds: number, { local, fields }: Raw): this {
    this.#bytes.push(0x80 | (local << 5) | (seconds & 31));
    return this.#values(fields.slice(1));
  }

  #values(fields: readonly Field[]): this {
    for (const { type, value } of fields) {
      const size = TYPES[type][1];
      const little = Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255);
      this.#bytes.push(...(this.big ? little.reverse() : little));
    }
    return this;
  }

  close(): Uint8Array {
    const size = this.#bytes.length;
    const header = [
      14,
      0x10,
      0,
      0,
      size & 255,
      (size >> 8) & 255,
      (size >> 16) & 255,
      0,
      0x2e,
      0x46,
      0x49,
      0x54,
      0,
      0,
    ];
    const bytes = Uint8Array.from([...header, ...this.#bytes]);
    const crc = checksum(bytes, 0, bytes.length);
    return Uint8Array.from([...bytes, crc & 255, crc >> 8]);
  }
}

const START_S = fitTime(new Date("2026-05-09T06:30:00Z"));

/** A run at 3 m/s with heart rate 140 whose moments after the first have compressed timestamps. */
export function compressedRun(big = false, minutes = 40): RawFit {
  const end = minutes * 60;
  const raw = new RawFit(big);
  const file: Raw = { local: 0, global: 0, fields: [{ number: 0, type: "enum", value: 4 }] };
  const record = (s: number): Raw => ({
    local: 1,
    global: 20,
    fields: [
      { number: 253, type: "uint32", value: START_S + s },
      { number: 3, type: "uint8", value: 140 },
      { number: 5, type: "uint32", value: s * 300 },
    ],
  });
  raw.define(file).say(file).define(record(0)).say(record(0));
  for (let s = 5; s <= end; s += 5) raw.sayAt(START_S + s, record(s));
  const session: Raw = {
    local: 2,
    global: 18,
    fields: [
      { number: 253, type: "uint32", value: START_S + end },
      { number: 2, type: "uint32", value: START_S },
      { number: 7, type: "uint32", value: end * 1000 },
      { number: 8, type: "uint32", value: end * 1000 },
      { number: 9, type: "uint32", value: end * 300 },
      { number: 5, type: "enum", value: 1 },
    ],
  };
  return raw.define(session).say(session);
}
