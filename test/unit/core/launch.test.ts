import { describe, expect, it } from 'vitest';
import { autostartEntry } from '../../../src-main/core/autostart.ts';
import { createCrashCount } from '../../../src-main/core/crash-count.ts';
import { askedBy, mayShowUnpainted, orderArgument, startsHidden } from '../../../src-main/core/launch.ts';

const program = ['/opt/Sidetone/sidetone', '--no-sandbox'];
const never = { opened: false, hidden: true };

describe('a start of Sidetone', () => {
  it('asks for the window, unless it comes with a log-in', () => {
    expect(askedBy(program)).toEqual({ kind: 'window' });
    expect(askedBy([...program, '--hidden'])).toEqual({ kind: 'nothing' });
  });

  it('asks for what a link or a task of the jump list says', () => {
    expect(askedBy([...program, 'tel:+4315550142'])).toEqual({ kind: 'link', url: 'tel:+4315550142' });
    expect(askedBy([...program, orderArgument('dial')])).toMatchObject({ request: { name: 'window/dial' } });
    expect(askedBy([...program, orderArgument('mini')])).toMatchObject({ request: { name: 'mini/toggle' } });
  });

  it('with an order there is not just asks for the window', () => {
    expect(askedBy([...program, '--order=quit'])).toEqual({ kind: 'window' });
    expect(askedBy([...program, '--order=toString'])).toEqual({ kind: 'window' });
  });

  it('stays in the tray where the log-in says so', () => {
    expect(startsHidden(program, never)).toBe(false);
    expect(startsHidden([...program, '--hidden'], never)).toBe(true);
    expect(startsHidden(program, { opened: true, hidden: true })).toBe(true);
    expect(startsHidden(program, { opened: true, hidden: false })).toBe(false);
  });
});

describe('the entry that starts it at log-in on Linux', () => {
  it('names the program and its arguments', () => {
    expect(autostartEntry({ program: '/opt/Sidetone/sidetone', args: ['--hidden'] })).toContain(
      '\nExec="/opt/Sidetone/sidetone" "--hidden"\n',
    );
  });

  it('quotes what a desktop would read otherwise', () => {
    const entry = autostartEntry({ program: '/home/a b/100%/$x`y"z\\w', args: [] });
    expect(entry).toContain(String.raw`Exec="/home/a b/100%%/\\$x\\` + '`' + String.raw`y\\"z\\\\w"`);
  });
});

describe('a page that crashes', () => {
  it('is loaded again, but not for ever', () => {
    const count = createCrashCount();
    expect([1, 2, 3, 4, 5, 6].map((at) => count.mayLoad(at * 1000))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('may crash now and then', () => {
    const count = createCrashCount();
    expect(Array.from({ length: 20 }, (_, at) => count.mayLoad(at * 30_000))).not.toContain(false);
  });

  it('has its tries again when the agent wants it loaded', () => {
    const count = createCrashCount();
    for (let at = 0; at < 6; at += 1) count.mayLoad(at);
    expect(count.mayLoad(7)).toBe(true);
  });
});

describe('a window is shown before it is painted', () => {
  it.each([
    ['win32', false, false, true],
    ['darwin', true, false, true],
    ['linux', false, false, true],
    ['linux', true, true, true],
    // It would flash in white, or in the colours of the desktop.
    ['win32', true, true, false],
    ['darwin', false, true, false],
    ['linux', false, true, false],
    ['linux', true, false, false],
  ])('on %s, dark desktop %s, dark window %s: %s', (platform, desktopDark, dark, may) => {
    expect(mayShowUnpainted(platform, { desktopDark, dark })).toBe(may);
  });
});
