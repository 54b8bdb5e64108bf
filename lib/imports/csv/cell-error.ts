/** Thrown by the readers of cells: which column, and what is wrong. */
export class CellError extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
