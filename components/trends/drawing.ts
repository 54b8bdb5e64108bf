/** What of a style a picture keeps. */
const DRAWN = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-family",
  "font-weight",
];
const SVG = "http://www.w3.org/2000/svg";
/** Room around the drawing, in pixels. */
const EDGE = 8;

type Box = { left: number; top: number; right: number; bottom: number };

/**
 * A chart as one SVG that needs no page: its drawings where they stand, and its text beside them word by word. What is
 * folded away, and what only a screen reader hears, is left out. Width and height are in pixels.
 */
export function drawingOf(chart: HTMLElement): { svg: string; width: number; height: number } {
  const region = chart.parentElement;
  const before = region?.scrollLeft ?? 0;
  // Names keep to the edge of what is scrolled: measured where they belong.
  if (region) region.scrollLeft = getComputedStyle(region).direction === "rtl" ? -region.scrollWidth : 0;
  const found = [...drawingsIn(chart), ...wordsIn(chart)];
  if (region) region.scrollLeft = before;
  if (found.length === 0) throw new Error("no drawing to save");
  const left = Math.min(...found.map(({ box }) => box.left)) - EDGE;
  const top = Math.min(...found.map(({ box }) => box.top)) - EDGE;
  const width = Math.ceil(Math.max(...found.map(({ box }) => box.right)) - left + EDGE);
  const height = Math.ceil(Math.max(...found.map(({ box }) => box.bottom)) - top + EDGE);
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("width", String(width));
  picture.setAttribute("height", String(height));
  for (const { draw, box } of found) picture.append(draw(box.left - left, box.top - top));
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

type Found = { box: Box; draw: (x: number, y: number) => SVGElement };

function drawingsIn(chart: HTMLElement): Found[] {
  return [...chart.querySelectorAll<SVGSVGElement>("svg")]
    .filter((svg) => !svg.parentElement?.closest("svg") && isShown(svg))
    .map((svg) => {
      const box = svg.getBoundingClientRect();
      const copy = withStyles(svg);
      copy.setAttribute("width", String(box.width));
      copy.setAttribute("height", String(box.height));
      copy.setAttribute("overflow", "visible");
      return {
        box,
        draw: (x, y) => {
          copy.setAttribute("x", String(x));
          copy.setAttribute("y", String(y));
          return copy;
        },
      };
    });
}

/** The drawing with the page's styles written into it, since a picture knows no style sheet. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    // What is defined for use elsewhere takes its colours from there, but for those that it names.
    const names = element.closest("defs") ? DRAWN.filter((name) => element.hasAttribute(name)) : DRAWN;
    for (const name of names) to[i]?.style.setProperty(name, style.getPropertyValue(name));
  }
  return copy;
}

/** Where a line of text stands below the top of its box, as a share of the box's height. */
const BASE_LINE = 0.78;

function wordsIn(chart: HTMLElement): Found[] {
  const texts = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
  const words: Found[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("svg, .sr-only") || !isShown(parent)) continue;
    const { color, fontSize, fontFamily, fontWeight } = getComputedStyle(parent);
    const isCapital = getComputedStyle(parent, "::first-letter").textTransform === "uppercase";
    for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      words.push({
        box,
        draw: (x, y) => {
          const text = document.createElementNS(SVG, "text");
          text.textContent = isCapital && index === 0 ? word[0]?.toUpperCase() + word.slice(1) : word;
          text.setAttribute("x", String(x));
          text.setAttribute("y", String(y + BASE_LINE * box.height));
          // A picture has not the page's font: each word keeps its width.
          text.setAttribute("textLength", String(box.width));
          text.setAttribute("lengthAdjust", "spacingAndGlyphs");
          for (const [name, value] of Object.entries({ fill: color, fontSize, fontFamily, fontWeight }))
            Object.assign(text.style, { [name]: value });
          return text;
        },
      });
    }
  }
  return words;
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
