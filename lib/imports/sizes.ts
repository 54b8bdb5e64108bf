/** A size in words, as limits are told: "25 MB", "2 GB", "11.5 MB". */
export function sizeWord(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  const short = (value: number) => Number(value.toFixed(value < 100 ? 1 : 0)).toLocaleString("en");
  if (megabytes >= 1024) return `${short(megabytes / 1024)} GB`;
  return megabytes >= 0.1 ? `${short(megabytes)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
