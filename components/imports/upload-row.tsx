"use client";

import type { ActionResult } from "@/lib/action-result";
import type { RowError } from "@/lib/imports/draft";
import { sizeWord } from "@/lib/imports/sizes";
import { sentenceOf } from "@/lib/imports/told";
import type { ImportAnswersForm, MappingForm as Mapping } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { MappingForm } from "./mapping-form";
import { QuestionForm } from "./question-form";
import { andMore } from "./session-words";
import type { Upload } from "./use-uploads";

/** One file: how far it is, and what became of what it held. */
export function UploadRow({
  upload,
  again,
  remember,
  answer,
}: {
  upload: Upload;
  again: () => void;
  remember: (form: Mapping) => Promise<ActionResult>;
  answer: (form: ImportAnswersForm) => Promise<ActionResult>;
}) {
  const { file, state, sent, told, message } = upload;
  const sentence = state === "done" || told.files + told.refused > 0 ? sentenceOf(told) : "";
  const alone = told.files === 0 && told.refused === 1;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium break-words">{file.name}</span>
        <span className="text-sm">
          {state === "waiting" && <span className="text-muted">waiting</span>}
          {state === "sending" && <Progress upload={upload} />}
          {state === "failed" && (
            <Button kind="quiet" size="small" onClick={again}>
              Try again
            </Button>
          )}
        </span>
      </div>
      {state === "sending" && (
        <progress
          className="mt-1 h-1.5 w-full"
          value={sent < 1 ? sent : (told.progress?.done ?? undefined)}
          max={sent < 1 ? 1 : told.progress?.total || undefined}
          aria-label={sent < 1 ? `${file.name}, sent` : `${file.name}, read`}
        />
      )}
      {sentence && <p className={`mt-1 text-sm ${alone ? "text-danger" : ""}`}>{sentence}</p>}
      {told.words && <p className="text-muted mt-0.5 text-sm">{told.words}</p>}
      {!alone && told.refused > 0 && (
        <ul className="text-danger mt-1 space-y-0.5 text-sm">
          {told.refusals.map((one) => (
            <li key={one.name} className="wrap-anywhere">
              {one.name === file.name ? "This file" : one.name} {one.message}.
            </li>
          ))}
          {told.refused > told.refusals.length && (
            <li>… {andMore(told.refusals.length, told.refused)}, in the list below.</li>
          )}
        </ul>
      )}
      {told.passed > 0 && (
        <p className="text-muted mt-0.5 text-sm">
          {told.passed.toLocaleString("en")} other files in it, such as photos, were left alone.
        </p>
      )}
      {message && <p className="text-danger mt-1 text-sm">{message}</p>}
      <RowErrors name={file.name} errors={told.rowErrors} rows={told.rows} />
      {told.table && state === "done" && <MappingForm table={told.table} remember={remember} saved={again} />}
      {told.question && state === "done" && (
        <QuestionForm asked={told.question} answer={answer} saved={again} />
      )}
    </li>
  );
}

function Progress({ upload: { sent, file, told } }: { upload: Upload }) {
  if (sent < 1) {
    const large = file.size > LARGE ? ` of ${sizeWord(file.size)}` : "";
    return `${Math.floor(sent * 100)} %${large} sent`;
  }
  if (!told.progress?.total) return "being read…";
  const { done, total } = told.progress;
  return `${done.toLocaleString("en")} of ${total.toLocaleString("en")} read; you may leave this page`;
}

/** From here on the size says why it takes a while. */
const LARGE = 5 * 1024 * 1024;

function RowErrors({ name, errors, rows }: { name: string; errors: readonly RowError[]; rows: number }) {
  const [first] = errors;
  if (!first) return null;
  return (
    <p className="mt-1 text-sm">
      {rows === 1 ? "1 row was" : `${rows.toLocaleString("en")} rows were`} left out; the first: line{" "}
      {first.row}, {first.field} {first.message}.{" "}
      <button type="button" className="underline" onClick={() => download(`${name}-errors.csv`, errors)}>
        Download the list
      </button>
    </p>
  );
}

function download(name: string, errors: readonly RowError[]): void {
  const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@]/, "'$&")}"`;
  const text = [
    "line,column,problem",
    ...errors.map((e) => `${e.row},${cell(e.field)},${cell(e.message)}`),
  ].join("\r\n");
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
