import { createConnection, type Socket } from "node:net";

/** What the driver knows of the server when it asks for a connection's socket. */
type Server = { host: string[]; port: number[]; path: string | false };

/**
 * Makes the driver's sockets, for its option `socket`. They send at once (TCP_NODELAY): what is said together leaves the
 * driver in pieces of a kilobyte, and by itself the operating system keeps the second piece back until the server has
 * acknowledged the first, which costs a page a round trip more. Several hosts are tried in turn, as the driver does.
 */
export function dialling(): (server: Server) => Socket {
  let attempt = 0;
  return ({ host, port, path }) => {
    if (path) return createConnection({ path });
    const which = attempt++ % port.length;
    const [name, number] = [host[which] ?? "localhost", port[which] ?? 5432];
    const socket = createConnection({ host: name, port: number, noDelay: true });
    // The driver asks the socket whose certificate to expect. What it writes before the connection stands waits there.
    return Object.assign(socket, { host: name, port: number });
  };
}
