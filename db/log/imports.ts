import { uuidv7 } from "uuidv7";
import { fitted } from "@/lib/imports/fitted";
import { ImportError } from "@/lib/imports/import-error";
import type { FileOutcome } from "@/lib/imports/line";
import { once, said } from "@/lib/imports/said";
import { logFault } from "@/lib/log";
import { lockAthlete } from "../connection/athlete-lock";
import { isRowFault } from "../connection/query-fault";
import type { Tx } from "../connection/tx";
import { deriveHistory } from "../verdict/derive-history";
import { assessDay } from "../verdict/reassess";
import type { GivenFile, Saving } from "./given-file";
import { SEEN } from "./imported-rows";
import { type Piece, type Saved, savePack } from "./save-pack";
import { wellnessOf } from "./save-wellness";
import { zoneSetsOf } from "./zone-sets";

export type { GivenFile } from "./given-file";

/** So many rows are saved in a transaction: others of the athlete's writes wait for a fraction of a second. */
const PACK = 250;

export type Importing = {
  athleteId: string;
  /** The athlete's zone and date now. */
  zone: string;
  today: string;
  /** Does one transaction as the athlete. */
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Called once before more than one transaction is needed; what it stands for may be cut short from then on. */
  long?: () => Promise<void>;
  /** Told how many rows of how many are saved, now and then. */
  progress?: (done: number, total: number) => void;
};

/**
 * Saves what the files of one upload held: once, however often they come, and joined to what is there already. Each
 * transaction is short; the days are derived at the end, in the same transaction where there was but one.
 */
export class Import {
  readonly #of: Importing;
  /** The earliest date whose days are to be derived; null when nothing is open. */
  #open: string | null = null;
  #long = false;

  constructor(importing: Importing) {
    this.#of = importing;
  }

  /** Saves files; `last` says that no more will come, and the days are derived. One that fails is told in its outcome. */
  async save(files: readonly GivenFile[], { last }: { last: boolean }): Promise<FileOutcome[]> {
    const saving = files.map(savingOf);
    const packs = packed(saving.flatMap(piecesOf));
    if (!last || packs.length > 1) await this.#begins();
    const alone = last && packs.length === 1 && this.#open === null;
    const total = sum(packs.flat());
    let done = 0;
    for (const pack of packs) {
      await this.#savePack(pack.map(fittedPiece), alone);
      done += sum(pack);
      if (packs.length > 1) this.#of.progress?.(done, total);
    }
    if (last) await this.finish();
    return saving.map(({ outcome, words }) => ({
      ...outcome,
      said: words.slice(0, 3),
    }));
  }

  /** Derives the days that are open. */
  async finish(): Promise<void> {
    const { run, athleteId, today } = this.#of;
    if (this.#open !== null) await deriveHistory(run, athleteId, this.#open, today);
    this.#open = null;
  }

  async #begins(): Promise<void> {
    if (this.#long) return;
    this.#long = true;
    await this.#of.long?.();
  }

  /** A row that the database refuses is found by halves, told, and left out: it takes no other down. */
  async #savePack(pack: readonly Piece[], alone: boolean): Promise<void> {
    try {
      this.#keep(pack, await this.#transaction(pack, alone));
    } catch (error) {
      if (!isRowFault(error)) throw error;
      const halves = halvesOf(pack);
      if (halves) {
        for (const half of halves) await this.#savePack(half, false);
        return;
      }
      logFault(error, { event_of: "a row of an import" });
      await this.#without(pack);
    }
  }

  #transaction(pack: readonly Piece[], alone: boolean): Promise<Saved> {
    const { run, athleteId, zone, today } = this.#of;
    return run(async (tx) => {
      await lockAthlete(tx, athleteId);
      const saved = await savePack(tx, { id: athleteId, zone, sets: await zoneSetsOf(tx, athleteId) }, pack);
      if (alone && saved.touched.length) {
        await assessDay(tx, athleteId, saved.touched, today, "session");
        saved.touched = [];
      }
      return saved;
    });
  }

  #keep(pack: readonly Piece[], { touched, pieces }: Saved): void {
    for (const [i, piece] of pieces.entries()) {
      const file = pack[i]?.file;
      if (!file) continue;
      for (const key of ["kept", "merged", "known", "asked", "wellness"] as const)
        file.outcome[key] += piece.outcome[key];
      for (const id of piece.taken) file.taken.add(id);
      file.words = piece.again ? [SEEN] : once([...file.words, ...piece.words], 20);
      file.sessionId = piece.sessionId ?? file.sessionId;
    }
    const [earliest] = touched.sort();
    if (earliest && (this.#open === null || earliest < this.#open)) this.#open = earliest;
  }

  /** Notes the one row that can't be kept, and the file's own line where this was its last. */
  async #without(pack: readonly Piece[]): Promise<void> {
    const [piece] = pack;
    if (!piece) return;
    const { file, drafts, wellness, last } = piece;
    file.outcome.failed += drafts.length + wellness.length;
    const of = drafts[0] ?? wellness[0];
    if (of) file.words.push(said("outcome.entryFailed", { day: { day: of.date } }));
    if (last && of) await this.#savePack([{ file, drafts: [], wellness: [], last }], false);
  }
}

function savingOf(file: GivenFile): Saving {
  // In order of date, each transaction looks at few days.
  const sessions = [...file.parsed.sessions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    ...file,
    parsed: { ...file.parsed, sessions },
    id: uuidv7(),
    outcome: { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, wellness: 0, said: [] },
    taken: new Set(),
    words: once(file.parsed.notes ?? [], 20),
    sessionId: null,
  };
}

/** A piece with its rows fitted to their columns, not all of a file at once; what can't be is counted and told. */
function fittedPiece(piece: Piece): Piece {
  const drafts = piece.drafts.flatMap((draft) => {
    try {
      return [fitted(draft)];
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      piece.file.outcome.failed++;
      const left = said("outcome.sessionLeft", { why: { said: error.said } });
      piece.file.words = once([...piece.file.words, left], 20);
      return [];
    }
  });
  return { ...piece, drafts };
}

function piecesOf(file: Saving): Piece[] {
  const { sessions } = file.parsed;
  const wellness = wellnessOf(file.parsed);
  const pieces: Piece[] = [];
  for (let i = 0; i < sessions.length; i += PACK)
    pieces.push({ file, drafts: sessions.slice(i, i + PACK), wellness: [], last: false });
  for (let i = 0; i < wellness.length; i += PACK)
    pieces.push({ file, drafts: [], wellness: wellness.slice(i, i + PACK), last: false });
  const end = pieces.at(-1);
  if (!end) return [{ file, drafts: [], wellness: [], last: true }];
  end.last = true;
  return pieces;
}

/** Small files share a transaction; rows of one file never do with its own other rows. */
function packed(pieces: readonly Piece[]): Piece[][] {
  const packs: Piece[][] = [];
  for (const piece of pieces) {
    const pack = packs.at(-1);
    if (pack && sum(pack) + sum([piece]) <= PACK && pack.every(({ file }) => file !== piece.file))
      pack.push(piece);
    else packs.push([piece]);
  }
  return packs;
}

const sum = (pieces: readonly Piece[]) =>
  pieces.reduce((total, { drafts, wellness }) => total + drafts.length + wellness.length, 0);

/** A pack in two; null for one row alone. */
function halvesOf(pack: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pack.length > 1) {
    const middle = Math.ceil(pack.length / 2);
    return [pack.slice(0, middle), pack.slice(middle)];
  }
  const [piece] = pack;
  if (!piece || sum([piece]) < 2) return null;
  const { drafts, wellness } = piece;
  const [d, m] = [Math.ceil(drafts.length / 2), Math.ceil(wellness.length / 2)];
  return [
    [{ ...piece, drafts: drafts.slice(0, d), wellness: wellness.slice(0, m), last: false }],
    [{ ...piece, drafts: drafts.slice(d), wellness: wellness.slice(m) }],
  ];
}
