import { asViewer, asWriter } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { mappingFor } from "@/db/log/column-mappings";
import { importForTeam } from "@/db/log/import-for-athletes";
import { type GivenFile, Import } from "@/db/log/imports";
import { noteRefused } from "@/db/log/save-pack";
import { sportWordsOf } from "@/db/log/sport-words";
import { type OwnedAthletes, ownedAthletes } from "@/db/people/owned-athletes";
import { beginImportJob, type ImportJob } from "@/db/upkeep/jobs/import-progress";
import { dayOf } from "@/lib/day-start";
import type { Guess } from "@/lib/imports/csv/guess";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import type { Asks, ImportLine } from "@/lib/imports/line";
import type { FileContext } from "@/lib/imports/read-file";
import { readUpload } from "@/lib/imports/reader-pool";
import { type Said, said } from "@/lib/imports/said";
import { logFault } from "@/lib/log";
import type { Received } from "./receive";

/** So many sessions are saved together, or what came in so many milliseconds. */
const TOGETHER = 200;
const PATIENCE_MS = 2_000;

export type Upload = {
  me: string;
  name: string;
  context: FileContext;
  /** When the uploader's day starts, HH:00. */
  dayStartsAt: string;
  received: Received;
  /** The teams that the uploader owns: their tables may be imported for their athletes. */
  ownedTeams: readonly string[];
};

/** Reads an upload that is on disk and saves what it holds, telling of each file. Goes on when nobody listens any more. */
export class UploadImport {
  readonly #upload: Upload;
  readonly #say: (line: ImportLine) => void;
  readonly #import: Import;
  #job: ImportJob | null = null;
  #waiting: GivenFile[] = [];
  #since = Date.now();
  #done = 0;
  #total = 0;

  constructor(upload: Upload, say: (line: ImportLine) => void) {
    this.#upload = upload;
    this.#say = say;
    const { me, context, dayStartsAt } = upload;
    this.#import = new Import({
      athleteId: me,
      zone: context.timeZone,
      today: dayOf(context.now, { timeZone: context.timeZone, dayStartsAt }),
      run: (work) => asWriter(me, work),
      long: async () => {
        this.#job = await beginImportJob(me);
      },
      progress: (done, total) => this.#total || this.#progress(done, total),
    });
  }

  async run(): Promise<void> {
    const { me } = this.#upload;
    try {
      const context = { ...this.#upload.context, sports: await asViewer(me, (tx) => sportWordsOf(tx, me)) };
      const explained = await this.#read({ context });
      // A table explained before is read as it was then.
      for (const { name, mapping } of explained)
        await this.#read({ context: { ...context, mapping }, only: name });
      await this.#save(true);
      await this.#job?.end();
    } catch (error) {
      // Silent from now on, it is found by the background, which derives the days of what was saved.
      this.#job?.abandon();
      throw error;
    }
  }

  async #read(how: { context: FileContext; only?: string }) {
    const { me, name, received } = this.#upload;
    const { path, archive } = received;
    const explained: { name: string; mapping: CsvMapping }[] = [];
    const only = archive ? how.only : undefined;
    for await (const event of readUpload({ path, name, archive, person: me, context: how.context, only })) {
      if (event.kind === "archive") this.#total = event.total;
      else if (event.kind === "passed") this.#say(event);
      else {
        if (event.kind === "file" && event.parsed.athletes) await this.#give(event);
        else if (event.kind === "file") await this.#take(event);
        else if (event.kind === "refused") await this.#refuse(event.name, event.said);
        else if (event.kind === "unknown-table") {
          const mapping = how.context.mapping ? null : await this.#mapping(event.header);
          if (mapping) explained.push({ name: event.name, mapping });
          else this.#say({ kind: "table", ...tableOf(event), team: await this.#team(event.guess) });
        } else if (event.kind === "asks") {
          const known = how.context.mapping || event.header.length === 0;
          const mapping = known ? null : await this.#mapping(event.header);
          if (mapping) explained.push({ name: event.name, mapping });
          else this.#say({ kind: "question", ...questionOf(event) });
        } else {
          logFault(new Error("reading an upload failed"), { route: "/api/v1/imports", why: event.message });
          await this.#refuse(event.name, said("refused.ourFault"));
        }
        if (archive && !how.only) this.#progress(++this.#done, this.#total);
      }
    }
    return explained;
  }

  /** The athletes that an owner may import for, where a table looks like a team's. */
  async #team({ team }: Guess): Promise<OwnedAthletes | undefined> {
    const { me, ownedTeams } = this.#upload;
    if (team.length === 0 || ownedTeams.length === 0) return undefined;
    const values = [...new Set(team.flatMap(({ values }) => values))];
    return asViewer(me, (tx) => ownedAthletes(tx, ownedTeams, values));
  }

  /** A team's table: each athlete's rows are theirs. */
  async #give({ name, parsed }: GivenFile): Promise<void> {
    const { me, context, ownedTeams } = this.#upload;
    const run = <T>(work: (tx: Tx) => Promise<T>) => asViewer(me, work);
    const outcome = await importForTeam({ ownerId: me, ownedTeams, now: context.now, run }, name, parsed);
    this.#say({ kind: "done", name, rowErrors: parsed.rowErrors.slice(0, 1000), ...outcome });
  }

  async #take({ name, sha256, parsed }: GivenFile): Promise<void> {
    this.#waiting.push({ name, sha256, parsed });
    const rows = this.#waiting.reduce((sum, { parsed }) => sum + parsed.sessions.length, 0);
    const waited = Date.now() - this.#since > PATIENCE_MS;
    // The last ones wait for the end: one file alone is saved with its days in one transaction.
    if (this.#upload.received.archive && (rows >= TOGETHER || (waited && this.#waiting.length > 1)))
      await this.#save(false);
  }

  async #save(last: boolean): Promise<void> {
    const files = this.#waiting;
    this.#waiting = [];
    const outcomes = await this.#import.save(files, { last });
    this.#since = Date.now();
    for (const [i, { name, parsed }] of files.entries()) {
      const outcome = outcomes[i];
      if (outcome) this.#say({ kind: "done", name, rowErrors: parsed.rowErrors.slice(0, 1000), ...outcome });
    }
  }

  async #refuse(name: string, why: Said): Promise<void> {
    const { me } = this.#upload;
    await asViewer(me, (tx) => noteRefused(tx, me, name, why));
    this.#say({ kind: "refused", name, said: why });
  }

  #mapping(header: string[]): Promise<CsvMapping | null> {
    const { me } = this.#upload;
    return asViewer(me, (tx) => mappingFor(tx, me, header));
  }

  #progress(done: number, total: number): void {
    this.#say({ kind: "progress", done, total });
    this.#job?.progress(done, total);
  }
}

const questionOf = ({ name, header, questions, sports, files }: Asks & { name: string }) => ({
  name,
  header,
  questions,
  sports,
  files,
});

const tableOf = ({
  name,
  header,
  sample,
  rows,
  guess,
}: Omit<Extract<ImportLine, { kind: "table" }>, "kind" | "team">) => ({
  name,
  header,
  sample,
  rows,
  guess,
});
