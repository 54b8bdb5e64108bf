import { useTranslations } from "next-intl";
import type { Said } from "@/lib/imports/said";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { fileWords } from "./file-words";
import { useSay } from "./use-say";

type File = {
  id: string;
  name: string;
  outcome: "kept" | "merged" | "known" | "asked" | "refused";
  message: string;
  said: readonly Said[] | null;
  sessionId: string | null;
  at: Date;
};

/** The files given lately, newest first, with what became of each. */
export function FileList({ files, total }: { files: readonly File[]; total: number }) {
  const t = useTranslations("imports");
  return (
    <>
      <ul className="divide-line divide-y">
        {files.map((file) => (
          <Line key={file.id} file={file} />
        ))}
      </ul>
      {total > files.length && (
        <p className="text-muted pt-2 text-sm">{t("list.more", { n: total - files.length })}</p>
      )}
    </>
  );
}

function Line({ file }: { file: File }) {
  const t = useTranslations("imports");
  const words = fileWords(file, t, useSay());
  return (
    <li className="py-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="min-w-0 break-words">{file.name}</span>
        <span className="text-muted text-sm">
          {t(`list.what.${file.outcome}`)}, <Moment at={file.at} />
          {file.sessionId && (
            <>
              {" · "}
              <Link href={`/sessions/${file.sessionId}`} className="underline">
                {t("list.session")}
              </Link>
            </>
          )}
        </span>
      </p>
      {words && (
        <p className={file.outcome === "refused" ? "text-danger text-sm" : "text-muted text-sm"}>{words}</p>
      )}
    </li>
  );
}
