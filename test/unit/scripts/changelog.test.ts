import { describe, expect, test } from 'vitest';
import { notesOf, released } from '../../../scripts/changelog.ts';

const changelog = `# Changelog

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-01-01

### Fixed

- Another.
`;

describe('a release', () => {
  test('gives what is unreleased its version and date, and begins anew above it', () => {
    const after = released(changelog, '0.2.0', '2026-02-03');
    expect(after).toContain('## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Added\n\n- A thing.\n');
    expect(notesOf(after, 'Unreleased')).toBe('');
    expect(notesOf(after, '0.2.0')).toBe('### Added\n\n- A thing.');
    expect(notesOf(after, '0.1.0')).toBe('### Fixed\n\n- Another.');
  });

  test('is refused where nothing is unreleased', () => {
    const once = released(changelog, '0.2.0', '2026-02-03');
    expect(() => released(once, '0.3.0', '2026-02-04')).toThrow('nothing under Unreleased');
    expect(() => released(changelog.replace('- A thing.', ''), '0.2.0', '2026-02-03')).toThrow('nothing');
    expect(() => released('# Changelog\n', '0.2.0', '2026-02-03')).toThrow('nothing');
  });

  test('is refused for a version that is there already', () =>
    expect(() => released(changelog, '0.1.0', '2026-02-03')).toThrow('0.1.0 already'));
});

test('a version that the changelog does not have has no notes', () =>
  expect(notesOf(changelog, '9.9.9')).toBe(''));
