import * as z from 'zod/mini';
import { say } from './language/say.ts';
import { pinIsGuarded, profileSchema, settingsSchema, type Profile, type Settings } from './settings.ts';

/** What Sidetone remembers of an agent, rather than what somebody has set. */
const remembered = ['agentId', 'extension', 'favourites', 'mobile', 'usedReasons'] as const;
/** The administrator's file alone has these. */
const administered = ['updates'] as const;
/** These have requests of their own, since more hangs on them than a value. */
const ordered = ['profiles', 'profile', 'remember'] as const;
const unchangeable: readonly string[] = [...remembered, ...administered, ...ordered];

/** What a page may change by `settings/change`: a member is replaced whole, an absent one stays. */
export type SettingsChange = Partial<
  Omit<Settings, (typeof remembered | typeof administered | typeof ordered)[number]>
>;

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;
type MakeObject = (shape: Shape) => z.ZodMiniObject;

/** A member without its default: what is left out of a change or a policy says nothing, not the default. */
const plain = (schema: Schema): Schema =>
  schema instanceof z.ZodMiniDefault ||
  schema instanceof z.ZodMiniPrefault ||
  schema instanceof z.ZodMiniExactOptional
    ? plain(schema._zod.def.innerType)
    : schema;
const isOptional = (schema: Schema) => schema instanceof z.ZodMiniExactOptional;

const mapShape = (shape: Shape, map: (schema: Schema) => Schema): Shape =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, map(schema)]));

/** All of a member: an object of settings has to be whole, whatever its schema would fill in. */
function whole(schema: Schema): Schema {
  const inner = plain(schema);
  const all = inner instanceof z.ZodMiniObject ? z.strictObject(mapShape(inner.shape, whole)) : inner;
  return isOptional(schema) ? z.exactOptional(all) : all;
}

/** Any part of a member: of an object of settings some, or none. */
function part(schema: Schema, object: MakeObject): Schema {
  const inner = plain(schema);
  return z.exactOptional(
    inner instanceof z.ZodMiniObject ? object(mapShape(inner.shape, (each) => part(each, object))) : inner,
  );
}

const shape: Shape = settingsSchema.shape;
const without = (names: readonly string[]): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));

/** Checks what a page wants changed. */
export const settingsChange = z.strictObject(
  mapShape(without(unchangeable), (schema) => z.exactOptional(whole(schema))),
  // Built from the schema of `Settings` member by member, which types do not follow.
) as unknown as z.ZodMiniType<SettingsChange, SettingsChange>;

/** Some members of a server, each as its own schema has it; its id is given and never changes. */
export const profileChange = mapShape(
  Object.fromEntries(Object.entries(profileSchema.shape).filter(([name]) => name !== 'id')),
  (schema) => z.exactOptional(whole(schema)),
  // Built member by member, which types do not follow.
) as unknown as {
  readonly [Name in keyof Omit<Profile, 'id'>]: z.ZodMiniExactOptional<
    z.ZodMiniType<Profile[Name], Profile[Name]>
  >;
};

/** Some of the settings, each as its own schema has it, without any default. */
export type SparseSettings = Readonly<Record<string, unknown>>;
const sparse = (of: Shape, object: MakeObject) =>
  object(mapShape(of, (schema) => part(schema, object))) as z.ZodMiniType<SparseSettings>;

/** Any settings, as the file of one agent has them: what it does not know is left out. */
export const ownSettings = sparse(without(administered), (members) => z.object(members));
/** A server that somebody has written for others: a member that there is not is a mistake, and so is a second id. */
const givenProfiles = z.array(z.strictObject(profileSchema.shape).check(pinIsGuarded())).check(
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: () => say('json-file.same-id'),
  }),
);
const given: Shape = { ...without(remembered), profiles: givenProfiles };
/** Checks any settings that somebody has written for others, and not what is remembered of one of them. */
export const givenSettings = () => sparse(given, (members) => z.strictObject(members));
/** Checks what goes from one computer to another by a file: what somebody has set, and whom they have marked. */
export const movedSettings = () =>
  sparse(
    {
      ...without([...remembered, ...administered]),
      profiles: givenProfiles,
      favourites: shape['favourites'] ?? z.never(),
    },
    (members) => z.strictObject(members),
  );
/** These are known here only: who signs in, and what hangs on the devices and the folder of this computer. */
export const stayingPaths: readonly string[] = [
  ...pathsIn(Object.fromEntries(remembered.map((name) => [name, shape[name] ?? z.never()])), '').filter(
    (path) => path !== 'favourites',
  ),
  'sounds.outputs',
  'sounds.own',
];
/** Every setting that can be given, by its path. */
export const givenPaths: readonly string[] = pathsIn(given, '');

/** The members that there are in a place, `['popup']` or `['profiles', '0']`, for whoever has mistyped one. */
export function membersOf(path: readonly string[]): readonly string[] {
  if (path[0] === 'profiles') return path.length === 2 ? Object.keys(profileSchema.shape) : [];
  const before = path.map((name) => `${name}.`).join('');
  const within = givenPaths.filter((each) => each.startsWith(before));
  return [...new Set(within.map((each) => each.slice(before.length).split('.')[0] ?? ''))];
}

/** Every setting by its path, `popup.corner`; a list or a table is one setting. */
export const settingPaths: readonly string[] = pathsIn(shape, '');

function pathsIn(members: Shape, before: string): readonly string[] {
  return Object.entries(members).flatMap(([name, schema]) => {
    const inner = plain(schema);
    return inner instanceof z.ZodMiniObject
      ? pathsIn(inner.shape, `${before}${name}.`)
      : [`${before}${name}`];
  });
}
