/** Room for an athlete's name left of a row, in pixels. */
export const NAME_W = 124;
/** So many letters of usual width have room there. */
const MOST = 18;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Letters twice as wide: those of East Asia, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** A name that has room: cut between letters as people see them, never within one, with a mark where it was cut. */
export function shortName(name: string, most = MOST): string {
  let width = 0;
  let kept = "";
  for (const { segment } of letters.segment(name)) {
    width += WIDE.test(segment) ? 2 : 1;
    if (width > most) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

/** An athlete's name left of their row in a drawing; a long one is cut, and told in full. `y` is its base line. */
export function RowName({ name, y, size = 12 }: { name: string; y: number; size?: number }) {
  const short = shortName(name);
  return (
    <text x={NAME_W - 8} y={y} fontSize={size} textAnchor="end" fill="var(--ink)">
      {short !== name && <title>{name}</title>}
      {short}
    </text>
  );
}
