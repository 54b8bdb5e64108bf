import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { BlockList, isIP } from "node:net";

/** Networks of IPv4 that are nobody's on the internet: IANA's registry of special purposes. */
const PRIVATE_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Of IPv6 only 2000::/3 is given out; within it these carry other networks inside, or stand in examples. */
const PRIVATE_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const listOf = (nets: readonly string[], family: "ipv4" | "ipv6") => {
  const list = new BlockList();
  for (const net of nets) {
    const [base = "", bits] = net.split("/");
    list.addSubnet(base, Number(bits), family);
  }
  return list;
};
const private4 = listOf(PRIVATE_4, "ipv4");
const private6 = listOf(PRIVATE_6, "ipv6");
const given6 = listOf(["2000::/3"], "ipv6");

/** Whether an address (not a name) is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !private4.check(address, "ipv4");
  return family === 6 && given6.check(address, "ipv6") && !private6.check(address, "ipv6");
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up for a connection and refuses it where any of its addresses is not public. The connection goes to what was looked at
 * here: a name that means another machine a moment later gains nothing.
 */
export function publicLookup(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const wrong = addresses.some(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (wrong || !first) return found(new Error("The name is of no public address."), []);
    if (options.all) found(null, addresses);
    else found(null, first.address, first.family);
  });
}

/**
 * Whether this server may send to an address somebody gave for their device: https at its usual port, a name of the internet,
 * nothing of this machine or network, no password. `local` lets tests have their own on this machine.
 */
export function mayBeSentTo(address: string, local: boolean): boolean {
  if (address.length > 2_000 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username || password) return false;
  if (local && /^https?:$/.test(protocol)) return true;
  if (protocol !== "https:" || port) return false;
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) return isPublicAddress(host);
  return host.includes(".") && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
}
