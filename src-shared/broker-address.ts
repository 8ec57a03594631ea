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

/** Whether what goes over a link to that address can be read on the way: it leaves this computer, unencrypted. */
export function isReadableOnTheWay(server: string): boolean {
  if (!/^ws:/i.test(server) || !isBrokerAddress(server)) return false;
  const { hostname } = new URL(server);
  return !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(hostname);
}
