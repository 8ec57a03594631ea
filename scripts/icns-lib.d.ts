declare module 'icns-lib' {
  /** A file for macOS of PNGs, each by Apple's name for its size. */
  export function format(icons: Readonly<Record<string, Buffer>>): Buffer;
}
