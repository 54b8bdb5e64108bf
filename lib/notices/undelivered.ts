/** A message that somebody else's server did not take; `again`: it may take it later, and certainly has not shown it twice then. */
export class Undelivered extends Error {
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message);
    this.name = "Undelivered";
  }
}
