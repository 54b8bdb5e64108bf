"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";

const WIDTHS = { narrow: "max-w-md", wide: "max-w-lg" };

/**
 * A question over the page: the browser's own modal dialog, which holds the focus, gives it back, and closes on Escape.
 * It is named by its title. Whoever shows it holds `open`; `close` is called when it was closed by key.
 */
export function Dialog({
  open,
  close,
  title,
  width = "narrow",
  children,
}: {
  open: boolean;
  close: () => void;
  title: ReactNode;
  width?: keyof typeof WIDTHS;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={close}
      className={classNames(
        "bg-card text-ink border-line m-auto w-full rounded-2xl border p-5 backdrop:bg-black/50",
        WIDTHS[width],
      )}
    >
      <h2 id={titleId} className="mb-4 text-lg font-bold wrap-anywhere">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
