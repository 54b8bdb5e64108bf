import { athleteLock } from "./athlete-lock";
import type { Principal } from "./tx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The statements that a transaction begins with: whose rights it has, and whom the viewer sees, settled once for all its
 * policies (migration 0025). They take no parameters, so that they can travel in one message: only a uuid gets into them. Throws `TypeError` for a viewer that is none.
 */
export function beginningOf(principal: Principal): string[] {
  if ("system" in principal) return ["select set_config('role', 'feelcheck_system', true)"];
  const { viewerId, locked } = principal;
  if (viewerId !== null && !UUID.test(viewerId)) throw new TypeError("A viewer is a uuid.");
  const viewer = viewerId ?? "";
  const role = `select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', '${viewer}', true), feelcheck.settle()`;
  return locked ? [role, athleteLock(viewer)] : [role];
}

/** By what name the queue for transactions knows everybody who is no viewer. */
export const SYSTEM = "system";

/** In whose name a transaction queues: each person stands there once, however much they sent. */
export function principalName(principal: Principal): string {
  return "system" in principal ? SYSTEM : (principal.viewerId ?? "nobody");
}
