/** Whom an encrypted link trusts. */
export interface Trust {
  /** The certificates of authorities (PEM); `null` for the built-in ones. */
  readonly authorities: readonly string[] | null;
  /** Keys of the server, `sha256/…`: where there are any, one of them and no other is accepted. */
  readonly pins: readonly string[];
}

/** How a server is reached, and whom the link to it trusts. */
export interface WayTarget extends Trust {
  /** ws:// or wss://. */
  readonly server: string;
  /** The profile's `proxy`. */
  readonly proxy: string;
}

/** Whether the pinned keys can be asked for: a link that is not encrypted shows none, and goes to whoever answers. */
export const isGuarded = ({ server, pins }: Pick<WayTarget, 'server' | 'pins'>): boolean =>
  pins.length === 0 || placeOf(server).isSecure;

/** A host, without brackets, and its port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Where a server is, by its address; and whether it is spoken to encrypted. */
export function placeOf(server: string): Place & { readonly isSecure: boolean } {
  const { protocol, hostname, port } = new URL(server);
  const isSecure = protocol === 'wss:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    isSecure,
  };
}
