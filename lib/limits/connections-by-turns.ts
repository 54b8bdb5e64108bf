import type { Server } from "node:http";
import type { Socket } from "node:net";

/** So many new connections are read in one turn of the event loop. */
const IN_A_TURN = 32;

/**
 * Makes a server read new connections a few at a time, in a circle over the addresses they come from. A thousand that are opened
 * together would otherwise be read, parsed and refused in one turn, which nobody else's page comes between for a second;
 * connections that are open already are not held up. What waits is not read at all: it keeps a socket and nothing else.
 * To be called before the server listens.
 */
export function connectionsByTurns(server: Server, inATurn = IN_A_TURN): void {
  const [serve] = server.listeners("connection");
  if (!serve) throw new Error("The server has no reader of connections.");
  const waiting = new Map<string, Socket[]>();
  let planned = false;
  const turn = () => {
    planned = false;
    for (let i = 0; i < inATurn; i++) {
      const socket = nextOf(waiting);
      if (!socket) return;
      if (socket.destroyed) continue;
      Reflect.apply(serve, server, [socket]);
      socket.resume();
    }
    plan();
  };
  const plan = () => {
    if (planned || waiting.size === 0) return;
    planned = true;
    setImmediate(turn);
  };
  // A property of net.Server that createServer of http does not take as an option.
  Object.assign(server, { pauseOnConnect: true });
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const others = waiting.get(address);
    if (others) others.push(socket);
    else waiting.set(address, [socket]);
    plan();
  });
}

/** The first of the address whose turn it is; that address is last in the circle then. */
function nextOf(waiting: Map<string, Socket[]>): Socket | undefined {
  for (const [address, sockets] of waiting) {
    waiting.delete(address);
    const socket = sockets.shift();
    if (sockets.length) waiting.set(address, sockets);
    return socket;
  }
}
