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
