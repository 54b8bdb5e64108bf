/** For so long, in milliseconds, a server may be silent before what can wait on the phone does. */
const PATIENCE_MS = 15_000;

/**
 * The answer, or where something can wait on the phone (`later`) the error of a lost line when it does not come in time: what
 * was sent may have arrived all the same.
 */
export function inTime<T>(answer: Promise<T>, later: unknown): Promise<T> {
  if (!later) return answer;
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError()), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
