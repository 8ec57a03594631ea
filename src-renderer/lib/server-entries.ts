import { say } from '../../src-shared/language/say.ts';
import { protocolNames } from '../../src-shared/protocol.ts';
import type { Profile } from '../../src-shared/settings.ts';

/** What the form of a server holds, as it is typed. */
export interface ServerEntries extends Pick<
  Profile,
  'name' | 'queue' | 'brokerLogin' | 'protocol' | 'protocolFile' | 'caFile' | 'pinnedKey' | 'proxy'
> {
  /** The primary first; one that is empty is left out. */
  readonly servers: readonly string[];
  /** Never that of a saved server, which main does not tell. */
  readonly brokerPassword: string;
}

/** Where a new server starts from. */
export const newServer: ServerEntries = {
  name: '',
  servers: ['', ''],
  queue: '/queue/Connector1',
  brokerLogin: '',
  brokerPassword: '',
  protocol: protocolNames[0],
  protocolFile: '',
  caFile: '',
  pinnedKey: '',
  proxy: 'system',
};

/** What the form shows of a server that is saved. */
export const entriesOf = (profile: Profile): ServerEntries => ({
  name: profile.name,
  servers: profile.servers,
  queue: profile.queue,
  brokerLogin: profile.brokerLogin,
  brokerPassword: '',
  protocol: profile.protocol,
  protocolFile: profile.protocolFile,
  caFile: profile.caFile,
  pinnedKey: profile.pinnedKey,
  proxy: profile.proxy,
});

/** What the copy of a server starts from; its password is not copied. */
export const copyOf = (profile: Profile): ServerEntries => ({
  ...entriesOf(profile),
  name: say('servers.copy-of', { name: profile.name }).slice(0, 60),
});

/** The addresses that are filled in, and the primary, which has to be; each with its place in the form. */
function filled(servers: readonly string[]): readonly { readonly server: string; readonly place: number }[] {
  return servers
    .map((server, place) => ({ server, place }))
    .filter(({ server, place }) => place === 0 || server.trim() !== '');
}

/** The addresses of the fields that are not empty. */
export const filledServers = (servers: readonly string[]): string[] =>
  filled(servers).map(({ server }) => server);

/** The field of the form that main's word for a wrong input belongs to: it counts the filled addresses only. */
export function formField(field: string, servers: readonly string[]): string {
  const index = /^servers\.(\d+)$/.exec(field)?.[1];
  if (index === undefined) return field === 'servers' ? 'servers.0' : field;
  return `servers.${filled(servers)[Number(index)]?.place ?? 0}`;
}

/** Whether what goes to these addresses can be read on the way, in words; `null` while there are none. */
export function encryptionWords(servers: readonly string[]): string | null {
  const given = servers.map((server) => server.trim().toLowerCase()).filter((server) => server !== '');
  const encrypted = given.filter((server) => server.startsWith('wss:')).length;
  if (given.length === 0) return null;
  if (encrypted === given.length) return say('servers.encrypted');
  return encrypted === 0 ? say('servers.plain') : say('servers.partly');
}
