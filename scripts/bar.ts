/** A progress bar on standard error, where somebody watches; silent elsewhere. */
export function bar(total: number, what: string): (done: number) => void {
  return (done) => {
    if (!process.stderr.isTTY) return;
    const filled = Math.round((done / Math.max(1, total)) * 30);
    process.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(30 - filled)} ${done} of ${total} ${what}`);
    if (done === total) process.stderr.write("\n");
  };
}
