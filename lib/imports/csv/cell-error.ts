import { type Params, type Said, type SaidCode, said } from "../said";

/** Thrown by the readers of cells: which column, and what is wrong, as a sentence that names it. */
export class CellError extends Error {
  readonly said: Said;
  constructor(
    readonly field: string,
    code: SaidCode<"cell">,
    params?: Params,
  ) {
    super(code);
    this.said = said(code, { column: field, ...params });
  }
}
