import Link from "next/link";
import { Moment } from "../ui/moment";

type File = {
  id: string;
  name: string;
  outcome: "kept" | "merged" | "known" | "asked" | "refused";
  message: string;
  sessionId: string | null;
  at: Date;
};

const WORDS = {
  kept: "imported",
  merged: "joined",
  known: "here already",
  asked: "waits for your answer",
  refused: "not imported",
};

/** Every file that was given, newest first, with what became of it. */
export function FileList({ files }: { files: readonly File[] }) {
  return (
    <ul className="divide-line divide-y">
      {files.map((file) => (
        <li key={file.id} className="py-2">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="min-w-0 break-all">{file.name}</span>
            <span className="text-muted text-sm">
              {WORDS[file.outcome]}, <Moment at={file.at} />
              {file.sessionId && file.outcome !== "asked" && (
                <>
                  {" · "}
                  <Link href={`/sessions/${file.sessionId}`} className="underline">
                    Session
                  </Link>
                </>
              )}
            </span>
          </p>
          {file.message && (
            <p className={file.outcome === "refused" ? "text-danger text-sm" : "text-muted text-sm"}>
              {file.outcome === "refused" && file.message.startsWith("is ")
                ? `It ${file.message}`
                : file.message}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
