import { ImportError } from "./import-error";

/** Why a file that we can't open is refused, by its first bytes; null for none of these. */
export function otherArchive(bytes: Uint8Array): ImportError | null {
  const starts = (signature: readonly number[], at = 0) =>
    signature.every((byte, i) => bytes[at + i] === byte);
  // Workbooks with a password are in the same container as those of before 2007.
  if (starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return new ImportError("refused.oldExcel");
  const found = ARCHIVES.find(({ at, signature }) => starts(signature, at));
  return found ? new ImportError("refused.otherArchive", { kind: found.kind }) : null;
}

const ARCHIVES: readonly { kind: string; at: number; signature: readonly number[] }[] = [
  { kind: "sevenZip", at: 0, signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: "rar", at: 0, signature: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: "tar", at: 257, signature: [0x75, 0x73, 0x74, 0x61, 0x72] },
  { kind: "xz", at: 0, signature: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
  { kind: "bzip2", at: 0, signature: [0x42, 0x5a, 0x68] },
  { kind: "zstandard", at: 0, signature: [0x28, 0xb5, 0x2f, 0xfd] },
];
