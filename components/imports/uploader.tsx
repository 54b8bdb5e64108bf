"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { LIMITS } from "@/lib/imports/limits";
import type { ImportAnswersForm, MappingForm } from "@/lib/training-forms";
import { buttonLook } from "../ui/button";
import { classNames } from "../ui/class-names";
import { useFormat } from "../ui/use-format";
import { UploadRow } from "./upload-row";
import { type Upload, useUploads } from "./use-uploads";

type Forms = {
  remember: (form: MappingForm) => Promise<ActionResult>;
  answer: (form: ImportAnswersForm) => Promise<ActionResult>;
};

/** Files from a watch or a service: dropped, chosen, several at once, each with its progress and what became of it. */
export function Uploader(forms: Forms) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [tooMany, setTooMany] = useState(0);
  const settled = useCallback(() => router.refresh(), [router]);
  const { uploads, add, again, busy } = useUploads(settled);
  return (
    <div className="space-y-4">
      <DropZone take={(files) => setTooMany(add(files))} />
      {tooMany > 0 && (
        <p role="alert" className="text-danger text-sm font-medium">
          {t("upload.tooMany", { files: tooMany, most: LIMITS.atOnce })}
        </p>
      )}
      {uploads.length > 0 && <Uploads uploads={uploads} busy={busy} again={again} {...forms} />}
    </div>
  );
}

function DropZone({ take }: { take: (files: readonly File[]) => void }) {
  const t = useTranslations("imports");
  const f = useFormat();
  const [over, setOver] = useState(false);
  const limits = { files: LIMITS.atOnce, file: f.size(LIMITS.file), archive: f.size(LIMITS.archive) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
      className={classNames(
        "rounded-2xl border-2 border-dashed p-6 text-center",
        over ? "border-accent bg-accent-soft" : "border-field bg-card",
      )}
    >
      <p className="mb-3">{t("upload.what", limits)}</p>
      <input
        type="file"
        multiple
        className="sr-only"
        id="files"
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label
        htmlFor="files"
        className={classNames(buttonLook("primary"), "cursor-pointer has-[+:focus-visible]:outline")}
      >
        {t("upload.choose")}
      </label>
      <p className="text-muted mt-2 hidden text-sm sm:block">{t("upload.drop")}</p>
    </div>
  );
}

function Uploads({
  uploads,
  busy,
  again,
  remember,
  answer,
}: Forms & { uploads: readonly Upload[]; busy: boolean; again: (id: number) => void }) {
  const t = useTranslations("imports");
  const all = uploads.length;
  const done = uploads.filter(({ state }) => state === "done" || state === "failed").length;
  return (
    <section aria-label={t("upload.here")}>
      <p role="status" className="mb-2 text-sm">
        {busy ? t("upload.doing", { done, all }) : t("upload.allDone", { all })}
      </p>
      {all > 1 && (
        <progress className="mb-2 h-2 w-full" value={done} max={all} aria-label={t("upload.done")} />
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
  );
}
