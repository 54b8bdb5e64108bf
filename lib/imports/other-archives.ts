/** What a file that we can't open is, by its first bytes, and what to do with it; null for none of these. */
export function otherArchive(bytes: Uint8Array): string | null {
  const starts = (signature: readonly number[], at = 0) =>
    signature.every((byte, i) => bytes[at + i] === byte);
  const found = ARCHIVES.find(({ at, signature }) => starts(signature, at));
  return found ? `is ${found.what}; unpack it and choose the files in it, or pack them as a zip` : null;
}

const ARCHIVES: readonly { what: string; at: number; signature: readonly number[] }[] = [
  {
    what: "a 7z archive, which can't be opened here",
    at: 0,
    signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  },
  {
    what: "a RAR archive, which can't be opened here",
    at: 0,
    signature: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  },
  { what: "a tar archive, which can't be opened here", at: 257, signature: [0x75, 0x73, 0x74, 0x61, 0x72] },
  { what: "packed with xz, which can't be opened here", at: 0, signature: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
  { what: "packed with bzip2, which can't be opened here", at: 0, signature: [0x42, 0x5a, 0x68] },
  { what: "packed with Zstandard, which can't be opened here", at: 0, signature: [0x28, 0xb5, 0x2f, 0xfd] },
];
