"use client";

import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { sentenceOf } from "@/lib/imports/told";
import type { ImportAnswersForm, MappingForm as Mapping } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { useFormat } from "../ui/use-format";
import { MappingForm } from "./mapping-form";
import { QuestionForm } from "./question-form";
import { RowErrors } from "./row-errors";
import { troubleWords } from "./trouble";
import { useSay } from "./use-say";
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
  const t = useTranslations("imports");
  const say = useSay();
  const { file, state, told, trouble } = upload;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium break-words">{file.name}</span>
        <span className="text-sm">
          {state === "waiting" && <span className="text-muted">{t("upload.waiting")}</span>}
          {state === "sending" && <HowFar upload={upload} />}
          {state === "failed" && (
            <Button kind="quiet" size="small" onClick={again}>
              {t("upload.again")}
            </Button>
          )}
        </span>
      </div>
      {state === "sending" && <Bar upload={upload} />}
      <Came upload={upload} />
      {told.passed > 0 && (
        <p className="text-muted mt-0.5 text-sm">{t("upload.others", { files: told.passed })}</p>
      )}
      {trouble && <p className="text-danger mt-1 text-sm">{troubleWords(trouble, t, say)}</p>}
      <RowErrors name={file.name} errors={told.rowErrors} rows={told.rows} />
      {told.table && state === "done" && <MappingForm table={told.table} remember={remember} saved={again} />}
      {told.question && state === "done" && (
        <QuestionForm asked={told.question} answer={answer} saved={again} />
      )}
    </li>
  );
}

/** What came of the file so far, and which files of it were refused. */
function Came({ upload: { state, told } }: { upload: Upload }) {
  const t = useTranslations("imports");
  const say = useSay();
  const sentence = state === "done" || told.files + told.refused > 0 ? sentenceOf(told) : null;
  const alone = told.files === 0 && told.refused === 1;
  return (
    <>
      {sentence && <p className={`mt-1 text-sm ${alone ? "text-danger" : ""}`}>{say(sentence)}</p>}
      {told.more.length > 0 && <p className="text-muted mt-0.5 text-sm">{told.more.map(say).join(" ")}</p>}
      {!alone && told.refused > 0 && (
        <ul className="text-danger mt-1 space-y-0.5 text-sm">
          {told.refusals.map(({ name, said }) => (
            <li key={name} className="wrap-anywhere">
              {t("upload.refusedFile", { name, why: say(said) })}
            </li>
          ))}
          {told.refused > told.refusals.length && (
            <li>{t("upload.refusedMore", { n: told.refused - told.refusals.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}

function Bar({ upload: { sent, file, told } }: { upload: Upload }) {
  const t = useTranslations("imports");
  const sending = sent < 1;
  return (
    <progress
      className="mt-1 h-1.5 w-full"
      value={sending ? sent : (told.progress?.done ?? undefined)}
      max={sending ? 1 : told.progress?.total || undefined}
      aria-label={t(sending ? "upload.sentBar" : "upload.readBar", { name: file.name })}
    />
  );
}

/** From here on the size says why it takes a while. */
const LARGE = 5 * 1024 * 1024;

function HowFar({ upload: { sent, file, told } }: { upload: Upload }) {
  const t = useTranslations("imports");
  const f = useFormat();
  if (sent < 1) {
    const share = f.percent(Math.floor(sent * 100) / 100);
    return file.size > LARGE
      ? t("upload.sentOf", { share, size: f.size(file.size) })
      : t("upload.sent", { share });
  }
  return told.progress?.total ? t("upload.read", told.progress) : t("upload.reading");
}
