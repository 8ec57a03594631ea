/** What is read of a keyboard event. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const named: Readonly<Record<string, string>> = { arrowdown: '↓', arrowup: '↑', escape: 'esc', enter: '↵' };

/**
 * The key without its modifiers, in small letters. Keyboards of other scripts type no Latin letters and some type
 * digits with Shift only: there the place of the key counts.
 */
function keyOf({ key, code, ctrlKey, metaKey }: KeyPress): string {
  if (key.length > 1) return named[key.toLowerCase()] ?? key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
  const ours =
    /[a-z]/i.test(key) || (!/\p{L}/u.test(key) && !((ctrlKey || metaKey) && code.startsWith('Digit')));
  return ours ? key.toLowerCase() : (place ?? key);
}

const partsOf = (accelerator: string) => {
  const keys = accelerator.split('+');
  return { key: keys.at(-1) ?? '', modifiers: keys.slice(0, -1) };
};

/** Whether it is a single character, which whoever speaks to their computer may type by mistake (WCAG 2.1.4). */
export function isSingle(accelerator: string): boolean {
  const { key, modifiers } = partsOf(accelerator);
  return key.length === 1 && modifiers.every((modifier) => modifier === 'Shift');
}

/** Whether this key was pressed. The place of a sign differs between keyboards, so Shift says nothing with one. */
export function isPressed(accelerator: string, event: KeyPress): boolean {
  const { key, modifiers } = partsOf(accelerator);
  const isSign = /^[^\p{L}\p{N}]$/u.test(key) && modifiers.length === 0;
  return (
    keyOf(event) === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === modifiers.includes('CommandOrControl') &&
    event.altKey === modifiers.includes('Alt') &&
    (isSign || event.shiftKey === modifiers.includes('Shift'))
  );
}
