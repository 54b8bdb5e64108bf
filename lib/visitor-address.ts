import { BlockList, isIP } from "node:net";

/** The header in which the server tells its own pages who asks. What a visitor sends under this name is thrown away. */
export const VISITOR = "x-feelcheck-visitor";

/** Goes with it, so that the framework's own calls back to this server, which copy the headers, keep whom they are for. */
const SEAL = "x-feelcheck-seal";

/** Whether a request is such a call: it came with the seal of this process, which nobody outside has. */
export const isSealed = (headers: Record<string, string | string[] | undefined>, seal: string): boolean =>
  headers[SEAL] === seal;

/**
 * Writes the visitor's address into a request's headers, over whatever the visitor wrote there; `seal` is this process's
 * secret. Returns whether there was an X-Forwarded-For that no declared proxy stands for.
 */
export function stampVisitor(
  headers: Record<string, string | string[] | undefined>,
  peer: string | undefined,
  proxies: Proxies,
  seal: string,
): boolean {
  if (isSealed(headers, seal)) return false;
  const forwarded = String(headers["x-forwarded-for"] ?? "");
  headers[VISITOR] = visitorAddress(peer, forwarded, proxies);
  headers[SEAL] = seal;
  return forwarded !== "" && !proxies;
}

/** Which proxies stand before the server: this many, or those at these addresses; null for none. */
export type Proxies = { hops: number } | { at: BlockList } | null;

/**
 * Reads FEELCHECK_PROXIES: a number of proxies such as 1, or their addresses such as 10.0.0.0/8,127.0.0.1. Throws
 * `TypeError` that says what is wrong.
 */
export function readProxies(text: string | undefined): Proxies {
  const given = (text ?? "").trim();
  if (given === "" || given === "0") return null;
  if (/^[1-9]$/.test(given)) return { hops: Number(given) };
  const at = new BlockList();
  for (const part of given.split(",").map((one) => one.trim())) {
    const [address = "", bits] = part.split("/");
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    if (!family || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      throw new TypeError(
        `FEELCHECK_PROXIES has "${part}"; give the number of proxies (1 to 9), or their addresses such as 10.0.0.0/8,127.0.0.1.`,
      );
    at.addSubnet(address, bits === undefined ? most : Number(bits), family === 6 ? "ipv6" : "ipv4");
  }
  return { at };
}

/**
 * The visitor's network address: the other end of the connection, or where that is a declared proxy the nearest address
 * in X-Forwarded-For that is none. Without declared proxies that header is anybody's word and is not read.
 */
export function visitorAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: Proxies,
): string {
  const end = plain(peer ?? "");
  const told = (forwarded ?? "").split(",").map((one) => plain(one.trim()));
  if (!proxies) return end || "unknown";
  const way = [...told.filter(Boolean), end];
  const nearest =
    "hops" in proxies ? way.at(-1 - proxies.hops) : way.findLast((one) => !isAt(proxies.at, one));
  // Fewer addresses than proxies, or something that is no address: the connection is what is known.
  return nearest && isIP(nearest) ? nearest : end || "unknown";
}

const isAt = (list: BlockList, address: string) =>
  isIP(address) > 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Without a port, brackets, or the disguise of an IPv4 address as IPv6. */
function plain(address: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, "");
}

/** What is counted under an address: itself, or for IPv6 the /64 that one household has whole. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
  return `${groups.slice(0, 4).join(":")}::/64`;
}
