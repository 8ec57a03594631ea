import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The fuses of a shipped Sidetone by the names of electron-builder.yml: the binary runs this app and nothing else. */
export const shippedFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const;
export type FuseName = keyof typeof shippedFuses;

/** Each one's place in the binary. */
export const fuseOptions: Readonly<Record<FuseName, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};
/** The sign `1`, by which a binary says that a fuse is on. The library has a name for it in its types only. */
const on = 49;

/**
 * The fuses, read back from a packaged binary (on macOS: its .app), that are not as they ship; none when all are.
 * Throws when the file is no Electron.
 */
export async function wrongFuses(binary: string): Promise<readonly FuseName[]> {
  const wire = await getCurrentFuseWire(binary);
  const isSet = (name: FuseName) => Number(wire[fuseOptions[name]]) === on;
  return (Object.keys(shippedFuses) as FuseName[]).filter((name) => isSet(name) !== shippedFuses[name]);
}
