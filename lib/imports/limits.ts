const MB = 1024 * 1024;
/** What a file may be at most, in bytes, points and rows. */
export const LIMITS = {
  /** One recording or table, packed or not. */
  file: 100 * MB,
  /** An archive as it is sent; what of it is never read does not count further. */
  archive: 2_048 * MB,
  /** What is read of an archive, unpacked and all together. */
  unpacked: 16_384 * MB,
  files: 20_000,
  atOnce: 500,
  points: 400_000,
  rows: 50_000,
} as const;
