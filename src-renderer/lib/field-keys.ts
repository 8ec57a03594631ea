/** Does what a key does in a field that has the keys for its list too; every other key goes on as always. */
export function actInField(event: KeyboardEvent, acts: Readonly<Record<string, () => void>>): void {
  const act = acts[event.key];
  if (act === undefined || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
