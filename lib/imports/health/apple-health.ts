import sax from "sax";
import type { Parsed, SessionDraft } from "../draft";
import { ImportError } from "../import-error";
import { LIMITS } from "../limits";
import { said } from "../said";
import { parsedOf } from "../wellness/read-wellness";
import type { Context } from "../workout";
import { Nights } from "./nights";
import type { WorkoutParts } from "./workout-parts";
import { workoutDraft } from "./workouts";

/** Where Apple's own data begin: what stands before, its DOCTYPE, is never read. */
const BEGIN = "<HealthData";
const LONGEST_HEAD = 1024 * 1024;
/** A tag longer than this is nobody's; more is not kept waiting for its end. */
const LONGEST_TAG = 256 * 1024;
/** Steps, energy, heartbeats: most of the file, tags without children, gone before the parser sees them. */
const NOT_NEEDED =
  /<Record type="(?!HKCategoryTypeIdentifierSleepAnalysis"|HKQuantityTypeIdentifierHeartRateVariabilitySDNN"|HKQuantityTypeIdentifierRestingHeartRate")[^<>]*\/>/g;

/**
 * Reads the export of Apple Health piece by piece, as many gigabytes as it has, in the memory of a piece: workouts become
 * sessions; sleep, HRV and resting heart rate become mornings. Throws `ImportError`.
 */
export class AppleHealth {
  readonly #context: Context;
  readonly #decoder = new TextDecoder("utf-8");
  readonly #parser = sax.parser(true, { strictEntities: false, position: false } as sax.SAXOptions);
  readonly #nights: Nights;
  readonly #sessions: SessionDraft[] = [];
  readonly #open: string[] = [];
  #workout: WorkoutParts | null = null;
  #rest = "";
  #begun = false;
  #left = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#nights = new Nights(context);
    this.#parser.onopentag = ({ name, attributes }) =>
      this.#opens(name, attributes as Record<string, string>);
    this.#parser.onclosetag = (name) => this.#closes(name);
    this.#parser.onerror = () => {
      // A spoiled tag costs itself: the parser goes on unless its error is kept.
      this.#parser.error = null as unknown as Error;
    };
  }

  write(bytes: Uint8Array): void {
    let text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    if (!this.#begun) {
      const at = text.indexOf(BEGIN);
      if (at < 0 && text.length > LONGEST_HEAD) throw new ImportError("refused.notHealth");
      this.#rest = at < 0 ? text : "";
      if (at < 0) return;
      this.#begun = true;
      text = text.slice(at);
    }
    // No tag is cut: what begins in this piece and ends in the next waits for it.
    const cut = text.lastIndexOf("<");
    this.#rest = cut < 0 || text.length - cut > LONGEST_TAG ? "" : text.slice(cut);
    this.#parser.write((cut < 0 ? text : text.slice(0, cut)).replace(NOT_NEEDED, ""));
  }

  /** What was read, once all is written. */
  parsed(): Parsed {
    if (!this.#begun) throw new ImportError("refused.notHealth");
    this.#parser.write(this.#rest);
    this.#parser.close();
    const { measures = [], wellness } = parsedOf(this.#nights.mornings(), "apple-health");
    const notes = this.#left ? [said("noted.healthLeft", { workouts: this.#left })] : [];
    if (this.#sessions.length + measures.length === 0) throw new ImportError("refused.healthEmpty");
    return { sessions: this.#sessions, wellness, measures, rowErrors: [], notes };
  }

  #opens(name: string, attributes: Record<string, string>): void {
    this.#open.push(name);
    if (this.#open.length > 32) throw new ImportError("refused.healthTooDeep");
    const within = this.#open.at(-2);
    if (name === "Record") this.#nights.add(attributes);
    else if (name === "Workout") this.#workout = { attributes, statistics: [], facts: {} };
    else if (within === "Workout" && this.#workout) {
      const { key, value } = attributes;
      if (name === "WorkoutStatistics") this.#workout.statistics.push(attributes);
      if (name === "MetadataEntry" && key) this.#workout.facts[key] = value ?? "";
    }
  }

  #closes(name: string): void {
    this.#open.pop();
    if (name !== "Workout" || !this.#workout) return;
    const draft = workoutDraft(this.#workout, this.#context);
    if (draft && this.#sessions.length < LIMITS.rows) this.#sessions.push(draft);
    else this.#left++;
    this.#workout = null;
  }
}
