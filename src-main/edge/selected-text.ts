import { clipboard } from 'electron';

/** Electron 44 gave the selection a clipboard of its own; before, it was read by an argument, at once. */
interface AnyClipboard {
  readonly selection?: { readText(): Promise<string> };
  readText(kind: 'selection'): string | Promise<string>;
}

/**
 * The text that is selected in any program, where the system tells (X11; Wayland only while a window of ours has the
 * focus); else what was copied. Empty for nothing.
 */
export async function selectedText(): Promise<string> {
  const selected = process.platform === 'linux' ? await selection() : '';
  return selected.trim() === '' ? clipboard.readText() : selected;
}

async function selection(): Promise<string> {
  const any = clipboard as unknown as AnyClipboard;
  return any.selection === undefined ? any.readText('selection') : any.selection.readText();
}
