/** Whether a text is an address that a WebSocket can be opened to: ws:// or wss://, a host, a port that exists. */
export function isBrokerAddress(text: string): boolean {
  if (!/^wss?:\/\/[^\s/]/i.test(text)) return false;
  try {
    const { hostname, hash } = new URL(text);
    return hostname !== '' && hash === '' && !text.includes('#');
  } catch {
    return false;
  }
}

/** Whether the server is on this computer, by its address. */
export function isLoopback(server: string): boolean {
  if (!isBrokerAddress(server)) return false;
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(new URL(server).hostname);
}

/** Whether what goes over a link to that address can be read on the way: it leaves this computer, unencrypted. */
export const isReadableOnTheWay = (server: string): boolean =>
  /^ws:/i.test(server) && isBrokerAddress(server) && !isLoopback(server);
