"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useLatest } from "../ui/use-latest";
import { type KeyLine, keysOn } from "./page-keys";
import { isPlainKey } from "./plain-key";

/** The keys of the page that is open: by ?, or by the button where there is a keyboard to press it on. */
export function KeysDialog() {
  const t = useTranslations("frame.keys");
  const ui = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<readonly KeyLine[]>([]);
  const show = () => {
    setLines(keysOn(document));
    setOpen(true);
  };
  const latest = useLatest(show);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "?" || !isPlainKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [latest]);
  useEffect(() => (open ? watchKeys(setLines) : undefined), [open]);
  return (
    <>
      <button
        type="button"
        onClick={show}
        className="text-muted hover:text-ink hidden min-h-9 rounded-lg px-2.5 text-sm pointer-fine:inline-block"
      >
        {t.rich("button", { key: (chunks) => <Key>{chunks}</Key> })}
      </button>
      <Dialog open={open} close={() => setOpen(false)} title={t("title")}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {lines.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex gap-1">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dt>
              <dd>{t(`does.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-5 flex justify-end">
          <Button kind="quiet" onClick={() => setOpen(false)}>
            {ui("close")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** Tells the keys anew when a part of the page arrives, or goes, while they are looked at. */
function watchKeys(tell: (lines: readonly KeyLine[]) => void): () => void {
  const observer = new MutationObserver(() => tell(keysOn(document)));
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-keys"],
  });
  return () => observer.disconnect();
}

function Key({ children }: { children: React.ReactNode }) {
  return (
    <kbd className="border-line bg-paper inline-block min-w-6 rounded border px-1.5 text-center font-sans text-sm">
      {children}
    </kbd>
  );
}
