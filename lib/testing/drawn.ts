/** Set by `npm run deep`: the suites that draw their cases draw all they can. */
const deep = process.env.FEELCHECK_DEEP === "yes";

/** How many cases a suite draws: few with each `npm test`, other ones each time, and many in `npm run deep`. */
export const drawn = (often: number, deeply: number) => (deep ? deeply : often);

/** From what the cases are drawn. Another one each run; FEELCHECK_SEED draws those of a run that failed again. */
export const SEED = Number(process.env.FEELCHECK_SEED || Date.now() % 1_000_000_000);
