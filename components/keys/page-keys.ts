/** What a key does, as a sentence of `frame.keys`, in the order in which `?` shows them. Several keys do the same in several directions. */
const KEYS = {
  walk: ["j", "k"],
  beside: ["j", "k"],
  back: ["u"],
  open: ["Enter"],
  talk: ["s"],
  nudge: ["n"],
  flag: ["f"],
  search: ["/"],
  cells: ["←", "→", "↑", "↓"],
  cell: ["Enter"],
  day: ["←", "→"],
  week: ["↑", "↓"],
  list: ["?"],
  close: ["Esc"],
} as const satisfies Record<string, readonly string[]>;
export type Does = keyof typeof KEYS;
export type KeyLine = { keys: readonly string[]; does: Does };

/** Those of every page. */
const EVERYWHERE: readonly Does[] = ["list", "close"];

/**
 * Marks the element that listens, or stands for what listens to the whole page: `?` shows the keys of those elements alone,
 * so that it names none which does nothing there.
 */
export const listensTo = (...does: Does[]) => ({ "data-keys": does.join(" ") });

/** The keys of what listens on this page now, and after them those of every page. */
export function keysOn(page: ParentNode): readonly KeyLine[] {
  const heard = new Set<string>(EVERYWHERE);
  for (const element of page.querySelectorAll<HTMLElement>("[data-keys]"))
    for (const does of element.dataset.keys?.split(" ") ?? []) heard.add(does);
  return (Object.keys(KEYS) as Does[])
    .filter((does) => heard.has(does))
    .map((does) => ({ does, keys: KEYS[does] }));
}
