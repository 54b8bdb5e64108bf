"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { ImportAnswersForm, MappingForm } from "@/lib/training-forms";
import { buttonLook } from "../ui/button";
import { classNames } from "../ui/class-names";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

/** Files from a watch or a service: dropped, chosen, several at once, each with its progress and what became of it. */
export function Uploader({
  remember,
  answer,
}: {
  remember: (form: MappingForm) => Promise<ActionResult>;
  answer: (form: ImportAnswersForm) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const [over, setOver] = useState(false);
  const [tooMany, setTooMany] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  const settled = useCallback(() => router.refresh(), [router]);
  const { uploads, add, again, busy } = useUploads(settled);
  const take = (list: FileList | null) => list && setTooMany(add([...list]));
  const done = uploads.filter(({ state }) => state === "done" || state === "failed").length;
  return (
    <div className="space-y-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        className={classNames(
          "rounded-2xl border-2 border-dashed p-6 text-center",
          over ? "border-accent bg-accent-soft" : "border-field bg-card",
        )}
      >
        <p className="mb-3">
          FIT, TCX or GPX, also packed (.gz), a table (CSV), or the whole zip that Strava or Garmin gives. Up
          to 500 files at once, 100 MB each, a zip up to 2 GB.
        </p>
        <input
          ref={picker}
          type="file"
          multiple
          className="sr-only"
          id="files"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <label
          htmlFor="files"
          className={classNames(buttonLook("primary"), "cursor-pointer has-[+:focus-visible]:outline")}
        >
          Choose files
        </label>
        <p className="text-muted mt-2 hidden text-sm sm:block">or drop them here</p>
      </div>
      {tooMany > 0 && (
        <p role="alert" className="text-danger text-sm font-medium">
          {tooMany} files were left out: 500 go at once. Choose the rest when these are done.
        </p>
      )}
      {uploads.length > 0 && (
        <section aria-label="Files of this visit">
          <p role="status" className="mb-2 text-sm">
            {busy ? `${done} of ${uploads.length} files done` : `All ${uploads.length} files are done.`}
          </p>
          {uploads.length > 1 && (
            <progress className="mb-2 h-2 w-full" value={done} max={uploads.length} aria-label="Files done" />
          )}
          <ul className="divide-line border-line bg-card divide-y rounded-2xl border px-4">
            {uploads.map((upload) => (
              <UploadRow
                key={upload.id}
                upload={upload}
                again={() => again(upload.id)}
                remember={remember}
                answer={answer}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
