// Given to a server by `--import`: its clock is ahead by MOVED_CLOCK_MS. Its database's is not.
const by = Number(process.env.MOVED_CLOCK_MS);
const Real = Date;
const now = () => Real.now() + by;
globalThis.Date = new Proxy(Real, {
  construct: (real, given, as) => Reflect.construct(real, given.length > 0 ? given : [now()], as),
  apply: (real) => new real(now()).toString(),
  get: (real, name) => (name === "now" ? now : Reflect.get(real, name)),
});
Real.prototype.constructor = globalThis.Date;
