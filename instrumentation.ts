import { logFault } from "@/lib/log";

/** Every fault of a page, action or route, as one structured line without what was asked or answered. */
export const onRequestError = (
  error: unknown,
  request: { path: string; method: string; headers: Record<string, string | string[] | undefined> },
  context: { routePath: string; routeType: string },
): void => {
  logFault(error, {
    requestId: String(request.headers["x-request-id"] ?? ""),
    method: request.method,
    route: context.routePath,
    kind: context.routeType,
  });
};
