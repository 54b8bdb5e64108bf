"use client";

import { useState } from "react";

const SCALE = 2;
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

/** Saves a chart's drawing as a PNG, on the page's own background, twice as fine as the screen. */
export function SavePng({ chart, title }: { chart: string; title: string }) {
  const [fault, setFault] = useState(false);
  return (
    <>
      <button
        type="button"
        className="underline"
        onClick={() => {
          setFault(false);
          save(chart).catch(() => setFault(true));
        }}
      >
        PNG<span className="sr-only"> of {title}</span>
      </button>
      {fault && (
        <span role="alert" className="text-danger">
          This browser can't draw it.
        </span>
      )}
    </>
  );
}

async function save(chart: string): Promise<void> {
  const svg = document.querySelector<SVGSVGElement>(`[data-chart="${chart}"] svg`);
  if (!svg) throw new Error("There is no drawing to save.");
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser has no canvas.");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("The picture could not be made.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `feelcheck-${chart}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The drawing with the page's styles written into it, since a picture knows no style sheet. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const name of DRAWN) to[i]?.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}
