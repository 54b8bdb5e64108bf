"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { drawingOf } from "./drawing";

const SCALE = 2;
/** Saves a chart's drawing as a PNG, on the page's own background, twice as fine as the screen. */
export function SavePng({ chart, title }: { chart: string; title: string }) {
  const t = useTranslations("trends");
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
        {t.rich("frame.png", {
          title,
          quiet: (chunks: ReactNode) => <span className="sr-only">{chunks}</span>,
        })}
      </button>
      {fault && (
        <span role="alert" className="text-danger">
          {t("frame.noPng")}
        </span>
      )}
    </>
  );
}

async function save(chart: string): Promise<void> {
  const drawn = document.querySelector<HTMLElement>(`[data-chart="${chart}"]`);
  if (!drawn) throw new Error("no drawing to save");
  const { svg, width, height } = drawingOf(drawn);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture came of the canvas");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `feelcheck-${chart}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}
