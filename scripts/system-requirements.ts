/** What to look for on Linux. Names are files: of a library, of a program on the path, or a full path. */
export interface Requirements {
  readonly libraries: readonly string[];
  readonly programs: readonly string[];
  readonly files: readonly string[];
}

/** The Debian packages that bring all libraries Electron links or opens on a system without a desktop. */
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libnotify4',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxss1',
  'libsecret-1-0',
];

/** Libraries that Electron opens while it runs; the linked ones are read from the program itself. */
const openedLibraries = ['libgtk-3.so.0', 'libnotify.so.4', 'libsecret-1.so.0'];

/** A desktop without a screen, what the tests drive and watch it with, and the package of each part. */
const desktopPrograms: Readonly<Record<string, string>> = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  'dbus-daemon': 'dbus',
  'dbus-launch': 'dbus-x11',
  openbox: 'openbox',
  dunst: 'dunst',
  xdotool: 'xdotool',
  xev: 'x11-utils',
  xclip: 'xclip',
  import: 'imagemagick',
  pulseaudio: 'pulseaudio',
  parec: 'pulseaudio-utils',
  'notify-send': 'libnotify-bin',
  'gnome-keyring-daemon': 'gnome-keyring',
  openssl: 'openssl',
};
const desktopFiles: Readonly<Record<string, string>> = {
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf': 'fonts-dejavu-core',
};

/** Where Debian's `activemq` puts the broker and its libraries. */
export const activeMqHome = '/usr/share/activemq';
/** Runs the broker and, being part of a JDK, a single source file. */
export const javaProgram = 'java';
/** A message broker for the tests, and a JDK: they compile a small JMS client. */
const brokerPrograms: Readonly<Record<string, string>> = { javac: 'default-jdk-headless' };
const brokerFiles: Readonly<Record<string, string>> = { [`${activeMqHome}/bin/activemq.jar`]: 'activemq' };
/** What must be there to run a real broker. */
export const brokerRequirements: Requirements = {
  libraries: [],
  programs: Object.keys(brokerPrograms),
  files: Object.keys(brokerFiles),
};

/** What must be there. Without a display the app is shown on one of our own, which takes a desktop. */
export function requirementsFor(use: {
  readonly need: 'run' | 'test';
  readonly display: boolean;
}): Requirements {
  const ownDesktop = use.need === 'test' || !use.display;
  return {
    libraries: openedLibraries,
    programs: ownDesktop ? Object.keys(desktopPrograms) : [],
    files: ownDesktop ? Object.keys(desktopFiles) : [],
  };
}

/** The libraries that `ldd` could not find, from its output. */
export function librariesNotFound(ldd: string): readonly string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]!);
}

/** The packages to install for the names that were not found. One missing library asks for them all. */
export function packagesFor(missing: Requirements): readonly string[] {
  return [
    ...(missing.libraries.length > 0 ? electronPackages : []),
    ...missing.programs.map((name) => (desktopPrograms[name] ?? brokerPrograms[name])!),
    ...missing.files.map((name) => (desktopFiles[name] ?? brokerFiles[name])!),
  ];
}
