/** Most in a row; mornings without a check-in neither break a row nor count. */
export function longest(flags: readonly boolean[]): number {
  let most = 0;
  let now = 0;
  for (const flag of flags) {
    now = flag ? now + 1 : 0;
    if (now > most) most = now;
  }
  return most;
}
