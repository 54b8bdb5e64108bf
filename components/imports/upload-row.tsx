"use client";

import type { ActionResult } from "@/lib/action-result";
import type { RowError } from "@/lib/imports/draft";
import type { ImportLine } from "@/lib/imports/line";
import type { ImportAnswersForm, MappingForm as Mapping } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { MappingForm } from "./mapping-form";
import { QuestionForm } from "./question-form";
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
  const { file, state, sent, lines, message } = upload;
  const table = lines.find((line) => line.kind === "table");
  const asked = lines.find((line) => line.kind === "question");
  const refused = lines.filter((line) => line.kind === "refused");
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium break-all">{file.name}</span>
        <span className="text-sm">
          {state === "waiting" && <span className="text-muted">waiting</span>}
          {state === "sending" && (sent < 1 ? `${Math.round(sent * 100)} % sent` : "being read…")}
          {state === "failed" && (
            <Button kind="quiet" size="small" onClick={again}>
              Try again
            </Button>
          )}
        </span>
      </div>
      {state === "sending" && (
        <progress className="mt-1 h-1.5 w-full" value={sent} max={1} aria-label={`${file.name}, sent`} />
      )}
      {message && <p className="text-danger mt-1 text-sm">{message}</p>}
      {lines.some(({ kind }) => kind === "done" || kind === "refused") && (
        <p className="mt-1 text-sm">{summary(lines)}</p>
      )}
      {lines.length === 1 && lines[0]?.kind === "done" && lines[0].message && (
        <p className="text-muted mt-0.5 text-sm">{lines[0].message}</p>
      )}
      {refused.length > 0 && (
        <ul className="text-danger mt-1 space-y-0.5 text-sm">
          {refused.slice(0, 20).map((line) => (
            <li key={line.name} className="break-words">
              {line.name === file.name ? "This file" : line.name} {line.message}.
            </li>
          ))}
          {refused.length > 20 && <li>… and {refused.length - 20} more, in the list below.</li>}
        </ul>
      )}
      <RowErrors name={file.name} lines={lines} />
      {table && state === "done" && <MappingForm table={table} remember={remember} saved={again} />}
      {asked && state === "done" && <QuestionForm asked={asked} answer={answer} saved={again} />}
    </li>
  );
}

function summary(lines: readonly ImportLine[]): string {
  const sum = (key: "kept" | "merged" | "known" | "asked" | "mornings") =>
    lines.reduce((total, line) => total + (line.kind === "done" ? line[key] : 0), 0);
  const many = (n: number, one: string, more: string) => n > 0 && `${n} ${n === 1 ? one : more}`;
  const parts = [
    many(sum("kept"), "new session", "new sessions"),
    many(sum("merged"), "joined to one you had", "joined to ones you had"),
    many(sum("mornings"), "new morning", "new mornings"),
    many(sum("known"), "here already", "here already"),
    many(sum("asked"), "waits for your answer below", "wait for your answer below"),
    many(lines.filter(({ kind }) => kind === "refused").length, "not imported", "not imported"),
  ].filter(Boolean);
  return parts.length ? `${parts.join(", ")}.` : "Nothing to keep was in it.";
}

function RowErrors({ name, lines }: { name: string; lines: readonly ImportLine[] }) {
  const errors = lines.flatMap((line) => (line.kind === "done" ? line.rowErrors : []));
  if (errors.length === 0) return null;
  return (
    <p className="mt-1 text-sm">
      {errors.length === 1 ? "1 row was" : `${errors.length} rows were`} left out; the first: line{" "}
      {errors[0]?.row}, {errors[0]?.field} {errors[0]?.message}.{" "}
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
