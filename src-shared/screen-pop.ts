import * as z from 'zod/mini';
import { say } from './language/say.ts';

/** When an address opens by itself; `manual` only when the agent asks for it. */
export const popTriggers = ['ring', 'answer', 'manual'] as const;
export type PopTrigger = (typeof popTriggers)[number];

/** What a template's braces can stand for, by name in lower case. */
export type PopFacts = ReadonlyMap<string, string>;

export type PopResult =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly why: PopProblem };

/** Why a template, or the address it gives, is not opened. */
export type PopProblem = 'unreadable' | 'scheme' | 'host' | 'credentials' | 'braces' | 'changed' | 'too-long';

/** Longer addresses are not taken by every browser and system. */
const longestUrl = 2000;
const longestValue = 500;

/** These run something, or open something that is no page: no list allows them. */
const neverSchemes =
  /^(about|app|blob|chrome.*|data|file|filesystem|ftp|javascript|jar|ms-.*|search-ms|shell|sidetone|smb|vbscript|view-source)$/;

/** The schemes that may be opened; an administrator adds the CRM's own. */
export const popSchemesSchema = z
  .array(
    z.string().check(
      z.toLowerCase(),
      z.regex(/^[a-z][a-z0-9+.-]{1,30}$/, { error: () => say('screen-pop.scheme.wrong') }),
      z.refine((scheme) => !neverSchemes.test(scheme), { error: () => say('screen-pop.scheme.never') }),
    ),
  )
  .check(z.maxLength(10));

/**
 * Whether an address may be handed to the system: it reads as one, is of a scheme on the list, and of none that runs
 * something, whatever the list says.
 */
export function mayOpen(url: string, schemes: readonly string[]): boolean {
  const scheme = schemeOf(url);
  return (
    scheme !== undefined && schemes.includes(scheme) && !neverSchemes.test(scheme) && parse(url) !== null
  );
}

/** The scheme of an address in lower case. One letter is none: to Windows it is a drive. */
const schemeOf = (text: string) => /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();

const placeholder = /\{([^{}]*)\}/g;
const braces = /[{}]/;

/**
 * What is wrong with a template, before any call; `null` when it can be used. An empty one is off. A name stands
 * only behind the host, so that no value can choose where the browser goes. Without `schemes` any may be used that
 * a list could allow.
 */
export function templateProblem(template: string, schemes: readonly string[] | null): PopProblem | null {
  if (template === '') return null;
  // A browser would take blanks and line breaks out, and read what is left.
  if (/[\s\0-\x1f\\"<>^`|]|%(?![0-9a-f]{2})/i.test(template)) return 'unreadable';
  if (template.length > longestUrl) return 'too-long';
  const scheme = schemeOf(template);
  if (scheme === undefined) return 'unreadable';
  if (schemes?.includes(scheme) === false || neverSchemes.test(scheme)) return 'scheme';
  if (braces.test(template.replace(placeholder, ''))) return 'braces';
  const hasHost = template.startsWith('//', scheme.length + 1) || /^https?$/.test(scheme);
  if (hasHost && !/^[^:]+:\/\/[^/?#{}]+([/?#]|$)/.test(template)) return 'host';
  const url = parse(template.replace(placeholder, 'x'));
  if (url === null) return 'unreadable';
  return url.username === '' && url.password === '' ? null : 'credentials';
}

/**
 * The address that a template gives for a call. Every value is encoded whole, so that it stays one piece of the path
 * or of the query; a name that nobody knows gives nothing. What would still lead elsewhere (a `..` in the path) is
 * refused.
 */
export function fillTemplate(template: string, facts: PopFacts, schemes: readonly string[]): PopResult {
  const problem = templateProblem(template, schemes);
  if (problem !== null) return { ok: false, why: problem };
  const filled = template.replace(placeholder, (_whole, name: string) =>
    encode(facts.get(name.trim().toLowerCase()) ?? ''),
  );
  const [url, plain] = [parse(filled), parse(template.replace(placeholder, 'x'))];
  if (url === null || plain === null || shapeOf(url) !== shapeOf(plain)) return { ok: false, why: 'changed' };
  return url.href.length > longestUrl ? { ok: false, why: 'too-long' } : { ok: true, url: url.href };
}

/** What the agent opens by hand: its own template, else one of those that open by themselves; `null` for none. */
export const manualTemplate = (templates: Readonly<Record<PopTrigger, string>>): string | null =>
  [templates.manual, templates.answer, templates.ring].find((one) => one !== '') ?? null;

/** The names that stand in a template's braces. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(placeholder)].map(([, name = '']) => name.trim());

/** Dots alone would go up in the path, and encoding does not keep a browser from it. */
function encode(value: string): string {
  const text = value
    .trim()
    .slice(0, longestValue)
    .replace(/\p{Surrogate}/gu, '\ufffd');
  if (/^\.+$/.test(text)) return '';
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, percent);
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Where an address leads, and into how many pieces it falls. */
function shapeOf({ protocol, host, pathname, search, href }: URL): string {
  const pieces = [pathname.split('/'), search.split('&'), search.split('='), href.split('#')];
  return [protocol, host, ...pieces.map(({ length }) => length)].join(' ');
}
