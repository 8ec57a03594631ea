import { app, nativeTheme, type Event } from 'electron';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { languageFor } from '../src-shared/language/languages.ts';
import { mayShowUnpainted, startsHidden } from './core/launch.ts';
import { placeToOpen, readPlaces } from './core/places/kept-places.ts';
import { firstLook } from './core/settings/first-look.ts';
import { policyPath } from './core/settings/policy-path.ts';
import { settingAt } from './core/settings/setting-at.ts';
import { fetchNoDictionary } from './edge/app-protocol.ts';
import { displaysNow } from './edge/displays.ts';
import { closeDoors } from './edge/doors.ts';
import { takeRequests } from './edge/first-requests.ts';
import { readJson } from './edge/read-json.ts';
import { openedAtLogIn } from './edge/start-at-log-in.ts';
import { readMarked } from './edge/text-file.ts';
import { openTray } from './edge/tray.ts';
import { createMainWindow } from './edge/windows.ts';
import { pageFiles, servePages } from './page-server.ts';

/** A page that has not come by then is not waited for: the tray and the phone are wanted without it. */
const lateMs = 1000;

/** The tray of a hidden start has main to itself for so long. */
const trayMs = 30;

export type FirstSight = Awaited<ReturnType<typeof openFirstSight>>;

/**
 * What is seen of Sidetone before the rest of it has even been loaded: the window, whose page comes up meanwhile, and
 * the item in the tray. Made from a look at the files; what was read wrongly is put right by the rest.
 */
export async function openFirstSight() {
  // Whoever wants to leave already does so when there is somebody to see to it.
  let leaving = false;
  const leave = (event: Event) => {
    event.preventDefault();
    leaving = true;
  };
  app.on('before-quit', leave);

  const folder = app.getPath('userData');
  const policyFile = policyPath(process.platform);
  const toneFolder = join(folder, 'tones');
  const read = (name: string) => readJson(join(folder, name));
  const look = firstLook(read('settings.json'), readJson(policyFile));
  // Before the window's own theme takes the place of the desktop's.
  const desktopDark = nativeTheme.shouldUseDarkColors;
  nativeTheme.themeSource = look.appearance;
  const dark = nativeTheme.shouldUseDarkColors;
  const hidden = startsHidden(process.argv, { opened: openedAtLogIn(), hidden: look.hidden });

  const early = hidden ? openTray(dark) : null;
  fetchNoDictionary();
  // The desktop asks the item this and that before it shows it, and nobody waits for the window.
  if (hidden) await delay(trayMs);
  const served = servePages(toneFolder);
  const requests = takeRequests();
  const place = placeToOpen(
    readPlaces(settingAt(read('places.json') ?? {}, 'places')),
    displaysNow(),
    'main',
  );
  const language = languageFor(look.language, app.getPreferredSystemLanguages());
  let isQuitting = () => false;
  const window = createMainWindow(
    pageFiles(() => language),
    place,
    dark,
    () => isQuitting(),
    hidden,
  );
  closeDoors(window.webContents);
  if (!hidden) {
    if (mayShowUnpainted(process.platform, { desktopDark, dark })) window.show();
    else window.once('ready-to-show', () => window.show());
  }

  return {
    window,
    /** Where it was opened; `null`: where the system has put it. */
    place,
    tray: early ?? openTray(dark),
    requests,
    toneFolder,
    /** The administrator's file, on its way from the disk while the rest is loaded. */
    policy: { file: policyFile, reading: readMarked(policyFile) },
    /** When main may turn to the rest: the page that somebody waits for has all that it needs, or is late. */
    settled: hidden ? Promise.resolve() : Promise.race([served, delay(lateMs)]),
    /**
     * From now on it is seen to quitting elsewhere; until then closing the window hides it. Answers whether somebody
     * wants to quit already.
     */
    handOverQuit(quitting: () => boolean): boolean {
      isQuitting = quitting;
      app.off('before-quit', leave);
      return leaving;
    },
  };
}
