import type { Params } from "../finding";

/** A finding in words: the sentence of the reason, and the clause of the headline. */
export type Said = { text: string; short: string };
/** The sentences of one rule by variant, made from a finding's parameters. */
export type RuleWords = Readonly<Record<string, (params: Params) => Said>>;
