import { say } from '../../../src-shared/language/say.ts';
import type { SoundSettings } from '../../../src-shared/settings-desk.ts';

/** A loudspeaker or a headset, by the browser's id. */
type Output = SoundSettings['outputs'][number];

/** The devices there are, as they come and go. Ends with the effect it is called in. */
export function followOutputs() {
  let outputs = $state.raw<readonly Output[]>([]);
  $effect(() => {
    if (!('mediaDevices' in navigator)) return;
    const { mediaDevices } = navigator;
    const read = async () => {
      const all = await mediaDevices.enumerateDevices();
      outputs = all
        // The browser's own names for the system's choice; that has a line of its own.
        .filter(
          ({ kind, deviceId }) => kind === 'audiooutput' && !/^(default|communications)?$/.test(deviceId),
        )
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    };
    const changed = () => void read();
    void read();
    mediaDevices.addEventListener('devicechange', changed);
    return () => mediaDevices.removeEventListener('devicechange', changed);
  });
  return { all: () => outputs };
}

/** What a device can be chosen from: the words for none, and each that is there, or is chosen and is not. */
export function outputChoices(
  none: string,
  there: readonly Output[],
  chosen: Output | undefined,
): readonly (readonly [string, string])[] {
  const gone = chosen === undefined || there.some(({ id }) => id === chosen.id) ? [] : [chosen];
  return [
    ['', none],
    ...there.map(({ id, label }) => [id, label] as const),
    ...gone.map(({ id, label }) => [id, say('settings.sounds.output.gone', { name: label })] as const),
  ];
}

/** The devices after a choice for the first or the second place; the same one is not taken twice. */
export function withOutput(
  chosen: readonly Output[],
  place: 0 | 1,
  id: string,
  known: readonly Output[],
): Output[] {
  const wanted = [...known, ...chosen].find((one) => one.id === id);
  const [first, second] = place === 0 ? [wanted, chosen[1]] : [chosen[0], wanted];
  const all = [first, second].filter((one) => one !== undefined);
  return all.filter((one, index) => all.findIndex(({ id: each }) => each === one.id) === index);
}
