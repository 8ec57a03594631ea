import { describe, expect, it } from 'vitest';
import { sources } from '../../../support/sources.ts';
import { templateTexts } from '../../../support/template-texts.ts';

/** The product's name, and what stands on a key. */
const allowed = new Set(['Sidetone', 'Esc']);

describe('the search for texts in a template', () => {
  it.each([
    ['<p>\n  Not\n ready\n</p>', ['Not ready']],
    ['{#if busy}<b>Signing in</b>{:else}<i>x</i>{/if}', ['Signing in']],
    ['<button aria-label="Close" class="btn quiet" type="button"></button>', ['Close']],
    ['<Field label="Name of {agent}" name="agent" />', ['Name of']],
    ['<p>{busy ? "Signing in" : say("log-in.sign-in")}</p>', ['Signing in']],
    ['<p title={`${name}, on hold`}>{name ?? "Nobody"}</p>', [', on hold', 'Nobody']],
    ['{#snippet sign()}<title>Phone</title>{/snippet}', ['Phone']],
  ])('finds them in %s', (template, texts) => {
    expect(templateTexts(template)).toEqual(texts);
  });

  it.each([
    '<p class="ink2">{say("log-in.signing-in")}: {name} · 4</p>',
    '<p title={mode === "text" ? say("a.b") : undefined}>{kind === "call" && count}</p>',
    '<script>const word = "Ready";</script><style>p { content: "Ready" }</style><p data-kind="ready"></p>',
    '<!-- A comment says much. --><p>{word}</p>',
  ])('finds none in %s', (template) => {
    expect(templateTexts(template)).toEqual([]);
  });
});

it.each(sources('src-renderer', '.svelte').map(({ path, text }) => [path, text] as const))(
  '%s says its texts through the catalogue',
  (_path, text) => {
    expect(templateTexts(text).filter((each) => !allowed.has(each))).toEqual([]);
  },
);
