/**
 * Where an administrator puts the managed configuration. Fixed, and taken from no environment variable and no command
 * line: whoever works at the machine cannot lead Sidetone to another one. Only administrators may write there.
 */
export function policyPath(platform: string): string {
  switch (platform) {
    case 'win32':
      return 'C:\\ProgramData\\Sidetone\\policy.json';
    case 'darwin':
      return '/Library/Application Support/Sidetone/policy.json';
    default:
      return '/etc/sidetone/policy.json';
  }
}
