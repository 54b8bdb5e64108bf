/** Halvings of an interval: to the last digit of a number. */
const STEPS = 100;

/**
 * The exact interval of a count that was seen, as of a Poisson mean: below `low` as many or more, above `high` as few or fewer
 * would be seen in less than half of what `confidence` leaves. Source: Garwood 1936.
 */
export function exactInterval(count: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  // Far enough above: the exact limit lies within twelve standard deviations of any count.
  const most = count + 12 * Math.sqrt(count + 1) + 12;
  const low = count === 0 ? 0 : crossing(0, count, (mean) => 1 - atMost(count - 1, mean) > tail);
  return { low, high: crossing(count, most, (mean) => atMost(count, mean) < tail) };
}

/** Where between two means something begins to be true and stays so. */
function crossing(from: number, to: number, holds: (mean: number) => boolean): number {
  let [low, high] = [from, to];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** The probability of at most so many, where the mean is this; summed as logarithms, so that no count is too large. */
function atMost(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean <= 0) return 1;
  let term = -mean;
  let sum = Math.exp(term);
  for (let k = 1; k <= count; k++) {
    term += Math.log(mean) - Math.log(k);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}
