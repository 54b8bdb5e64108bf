import { type Params, type Said, type SaidCode, said } from "./said";

/** The one error the parsers throw: what is wrong with the file, as a code and what stands in its sentence. */
export class ImportError extends Error {
  readonly said: Said;
  constructor(code: SaidCode<"refused">, params?: Params) {
    super(code);
    this.name = "ImportError";
    this.said = said(code, params);
  }
  get code() {
    return this.said.code;
  }
  get params() {
    return this.said.params;
  }
}
