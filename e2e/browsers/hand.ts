import { expect } from "@playwright/test";
import type { Sought } from "./find";

/** Something on a page that can be pressed and written in. */
export type Found = { press: () => Promise<void>; write: (text: string) => Promise<void> };

/** A browser that playwright does not drive, with what this product's journeys need of one. */
export type Driven = {
  name: string;
  open: (address: string) => Promise<void>;
  address: () => Promise<string>;
  find: (sought: Sought) => Promise<Found | null>;
  /** What a function says in the page; it is whole in itself. */
  ask: <T>(code: () => Promise<T>) => Promise<T>;
  end: () => Promise<void>;
};

const PATIENCE = { timeout: 20_000 };

/** A person at a browser: looks for things until they are there, then does something with them. */
export class Hand {
  constructor(
    readonly browser: Driven,
    readonly site: string,
  ) {}

  open(path: string): Promise<void> {
    return this.browser.open(this.site + path);
  }

  async press(name: string): Promise<void> {
    await (await this.#found({ kind: "press", name })).press();
  }

  async choose(question: string, answer: string): Promise<void> {
    await (await this.#found({ kind: "answer", question, answer })).press();
  }

  async write(label: string, text: string): Promise<void> {
    await (await this.#found({ kind: "field", label })).write(text);
  }

  async reads(words: string): Promise<void> {
    await this.#found({ kind: "words", words });
  }

  async readsNoMore(words: string): Promise<void> {
    const gone = async () => (await this.browser.find({ kind: "words", words })) === null;
    await expect.poll(gone, { ...PATIENCE, message: `${this.browser.name}: still "${words}"` }).toBe(true);
  }

  /** Until a function says so in the page. */
  async until(code: () => Promise<boolean>): Promise<void> {
    await expect.poll(() => this.browser.ask(code), PATIENCE).toBe(true);
  }

  async isAt(path: string): Promise<void> {
    await expect.poll(async () => new URL(await this.browser.address()).pathname, PATIENCE).toBe(path);
  }

  /** What is looked for, as soon as it is there. */
  async #found(sought: Sought): Promise<Found> {
    let found: Found | null = null;
    const look = async () => {
      found = await this.browser.find(sought);
      return found !== null;
    };
    await expect
      .poll(look, { ...PATIENCE, message: `${this.browser.name}: ${JSON.stringify(sought)}` })
      .toBe(true);
    if (!found) throw new Error("Found, and gone.");
    return found;
  }
}
