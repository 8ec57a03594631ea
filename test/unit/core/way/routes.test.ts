import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routesBySetting, routesFromPac, webAddress } from '../../../../src-main/core/way/routes.ts';
import { proxyName, proxyNamed, proxyRefusal } from '../../../../src-shared/proxy.ts';

const server = 'wss://gc-a.example:61614';

describe("the system's answer", () => {
  test.each([
    ['DIRECT', [null]],
    ['PROXY proxy.example:3128', [{ protocol: 'http', host: 'proxy.example', port: 3128 }]],
    [
      'PROXY a:8080; HTTPS b:443;SOCKS5 c:1081 ; SOCKS d; DIRECT',
      [
        { protocol: 'http', host: 'a', port: 8080 },
        { protocol: 'https', host: 'b', port: 443 },
        { protocol: 'socks5', host: 'c', port: 1081 },
        { protocol: 'socks4', host: 'd', port: 1080 },
        null,
      ],
    ],
    ['proxy [2001:db8::1]:3128', [{ protocol: 'http', host: '2001:db8::1', port: 3128 }]],
    ['PROXY a', [{ protocol: 'http', host: 'a', port: 80 }]],
    ['QUIC q:443; PROXY a:1', [{ protocol: 'http', host: 'a', port: 1 }]],
    ['', [null]],
    ['PROXY a:99999; nonsense', [null]],
    ['PROXY user:secret@a:3128', [null]],
  ])('%j is read in its order', (answer, routes) => expect(routesFromPac(answer)).toEqual(routes));

  test('whatever it is, there is a way, and every proxy of it has a host and a port', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), pacLike), (answer) => {
        const routes = routesFromPac(answer);
        expect(routes.length).toBeGreaterThan(0);
        for (const route of routes)
          if (route !== null) {
            expect(route.host).toMatch(/^[^\s/@]+$/);
            expect(route.port).toBeGreaterThan(0);
            expect(route.port).toBeLessThan(65_536);
          }
      }),
    );
  });

  test('a list that was written down is read as it was meant', () => {
    const words = { http: 'PROXY', https: 'HTTPS', socks4: 'SOCKS4', socks5: 'SOCKS5' } as const;
    fc.assert(
      fc.property(fc.array(fc.option(proxy), { minLength: 1 }), (routes) => {
        const entry = (each: (typeof routes)[number]) =>
          each === null ? 'DIRECT' : `${words[each.protocol]} ${proxyName(each)}`;
        expect(routesFromPac(routes.map(entry).join('; '))).toEqual(routes);
      }),
    );
  });
});

const proxy = fc.record({
  protocol: fc.constantFrom('http', 'https', 'socks4', 'socks5'),
  host: fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()),
  port: fc.integer({ min: 1, max: 65_535 }),
});
const pacLike = fc
  .array(fc.tuple(fc.constantFrom('PROXY', 'SOCKS', 'DIRECT', ''), fc.string(), fc.integer()))
  .map((all) => all.map(([type, host, port]) => `${type} ${host}:${port}`).join(';'));

describe('the setting', () => {
  test('system asks the system, direct and an address do not', () => {
    expect(routesBySetting(server, 'system')).toBeNull();
    expect(routesBySetting(server, 'direct')).toEqual([null]);
    expect(routesBySetting(server, 'socks5://p.example')).toEqual([
      { protocol: 'socks5', host: 'p.example', port: 1080 },
    ]);
  });

  test.each(['ws://localhost:61614', 'ws://127.0.0.1:1', 'wss://[::1]:61614'])(
    '%s is this computer: no proxy is asked for it',
    (here) => expect(routesBySetting(here, 'http://proxy.example:3128')).toEqual([null]),
  );

  test('a server is looked up as a web address: that is what proxies are chosen by', () => {
    expect(webAddress(server)).toBe('https://gc-a.example:61614');
    expect(webAddress('ws://gc:1')).toBe('http://gc:1');
  });

  test.each([
    'system',
    'direct',
    'http://proxy.example:3128',
    'HTTPS://p/',
    'socks4://10.0.0.1:1080',
    'http://[::1]',
  ])('%s is one', (setting) => expect(proxyRefusal(setting)).toBeNull());

  test.each([
    '',
    'proxy.example:3128',
    'ftp://p:1',
    'http://',
    'http://p:0',
    'http://p:3128/path',
    'http://p q',
  ])('%j is none, and what is one is said', (setting) =>
    expect(proxyRefusal(setting)).toMatch(/^Write system, direct, or an address/),
  );

  test('a user and a password in it are refused for what they are', () => {
    expect(proxyRefusal('http://agent:secret@proxy.example:3128')).toMatch(/^Leave user and password out/);
    expect(proxyNamed('http://agent@proxy.example')).toBeNull();
  });
});
