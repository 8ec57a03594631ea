/** What stands between the heading of a version (or `Unreleased`) and the next one; empty where there is no such heading. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m);
  const section = sections.find((each) => each.startsWith(`## [${version}]`)) ?? '';
  return section.replace(/^.*\n?/, '').trim();
}

/**
 * Gives what is unreleased the heading of a version, and leaves an empty Unreleased above it (Keep a Changelog 1.1.0).
 * Throws where there is nothing to release, or the version is there already.
 */
export function released(changelog: string, version: string, date: string): string {
  if (changelog.includes(`\n## [${version}]`)) throw new Error(`CHANGELOG.md has ${version} already.`);
  if (!/^- /m.test(notesOf(changelog, 'Unreleased')))
    throw new Error('CHANGELOG.md tells of nothing under Unreleased.');
  return changelog.replace(/^## \[Unreleased\].*$/m, `## [Unreleased]\n\n## [${version}] - ${date}`);
}
