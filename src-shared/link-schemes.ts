/** The schemes of links that Sidetone can open; each only when the settings say so. */
export const linkSchemes = ['tel', 'callto', 'sip', 'sidetone'] as const;
export type LinkScheme = (typeof linkSchemes)[number];

/**
 * The scheme that a text begins with; `null` where it is none of a link.
 * `sips` is dialled like `sip`: how the call is carried is the phone system's business.
 */
export function schemeOf(text: string): LinkScheme | null {
  const scheme = /^([a-z]{3,8}):/i.exec(text)?.[1]?.toLowerCase().replace('sips', 'sip');
  return linkSchemes.find((one) => one === scheme) ?? null;
}

/** The link among the arguments of a start: the last that begins like one; `null` without. */
export const linkAmong = (args: readonly string[]): string | null =>
  args.findLast((text) => schemeOf(text) !== null) ?? null;
