/** A cell as a sentence quotes it. */
export const short = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
