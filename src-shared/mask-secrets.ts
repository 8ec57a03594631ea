const hidden = '***';

/**
 * What stands behind a password's name: in quotes of either kind, also escaped within another text, a list, an
 * object, or a bare word. A text that was cut off ends what is open. Each alternative takes what it has looked
 * at, so that no message makes it look twice.
 */
const secrets = new RegExp(
  [
    String.raw`((?:pass(?:word|code|wd|phrase)|pwd|secret|token)\w{0,20}\\*["']?\s*[:=]\s*)`,
    '(',
    [
      String.raw`\\+["'][^"'\\]*(?:\\+["'])?`,
      String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`,
      String.raw`'[^'"\\]*(?:\\[^][^'"\\]*)*(?:'|\\?$|(?="))`,
      String.raw`\[[^\]]*\]?`,
      String.raw`\{[^}]*\}?`,
      String.raw`[^\s,;}\]#|"'\\]+`,
    ].join('|'),
    ')',
  ].join(''),
  'gi',
);

/** Hides what stands behind a password's name, always; what was JSON stays JSON. For logs and the inspector. */
export function maskSecrets(text: string): string {
  return text.replace(secrets, (_all, name: string, value: string) => {
    const quote = /^\\*["']/.exec(value)?.[0] ?? /(\\*")\s*:\s*$/.exec(name)?.[1] ?? '';
    return `${name}${quote}${hidden}${quote}`;
  });
}
