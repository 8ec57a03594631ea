import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '../support/app.ts';
import { openPage, pageNames } from '../support/every-page.ts';

/** A server on this computer that writes down what is asked of it: nothing is, if the policy holds. */
const test = base.extend<{ elsewhere: { readonly url: string; readonly asked: readonly string[] } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  elsewhere: async ({}, use) => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('here');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}`, asked });
    server.close();
  },
});

for (const which of pageNames)
  test.describe(`the ${which} page`, () => {
    test('comes with a policy that allows its own files alone', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const header = (await page.reload())?.headers()['content-security-policy'] ?? '';
      expect(header).toContain("default-src 'none'");
      expect(header).toContain("script-src 'self'");
      expect(header).not.toMatch(/unsafe|\*|https?:|wasm|blob:/);
    });

    test('runs no code that was put into it: inline script, handler, eval, javascript: address', async ({
      signedIn,
    }) => {
      const page = await openPage(signedIn, which);
      const forbidden = await page.evaluate(async () => {
        const seen: string[] = [];
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          seen.push(effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.injected = true');
        image.src = 'data:,';
        const link = document.createElement('a');
        link.href = 'javascript:window.injected = true';
        document.body.append(script, image, link);
        link.click();
        await new Promise((resolve) => image.addEventListener('error', resolve));
        // Out of the debugger's own call, for which the policy does not hold.
        const thrown = await new Promise<string[]>((resolve) => {
          setTimeout(() => {
            const attempts = [
              (): unknown => (0, eval)('window.injected = true'),
              // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what is tried
              (): unknown => new Function('window.injected = true')(),
            ];
            resolve(
              attempts.map((attempt) => {
                try {
                  attempt();
                  return 'ran';
                } catch (error) {
                  return (error as Error).name;
                }
              }),
            );
          });
        });
        return { thrown, injected: 'injected' in window, seen: [...new Set(seen)].sort() };
      });
      expect(forbidden).toEqual({
        thrown: ['EvalError', 'EvalError'],
        injected: false,
        seen: expect.arrayContaining(['script-src-attr', 'script-src-elem']) as unknown,
      });
    });

    test('fetches nothing from elsewhere: image, frame, script, style, form, fetch, beacon, socket', async ({
      signedIn,
      elsewhere,
    }) => {
      const page = await openPage(signedIn, which);
      await page.evaluate((url) => {
        const found: string[] = [];
        Object.assign(window, { found });
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          found.push(effectiveDirective),
        );
        const put = (tag: string, attributes: Readonly<Record<string, string>>) => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          document.body.append(element);
          return element;
        };
        put('img', { src: `${url}/image` });
        put('iframe', { src: `${url}/frame` });
        put('script', { src: `${url}/script` });
        put('link', { rel: 'stylesheet', href: `${url}/style` });
        put('audio', { src: `${url}/audio` });
        put('object', { data: `${url}/object` });
        (put('form', { action: `${url}/form`, method: 'post' }) as HTMLFormElement).submit();
        fetch(`${url}/fetch`).catch(() => undefined);
        navigator.sendBeacon(`${url}/beacon`, 'x');
        for (const attempt of [
          () => new WebSocket(url.replace('http', 'ws')),
          () => new EventSource(`${url}/events`),
          () => new Worker(`${url}/worker`),
        ])
          try {
            attempt();
          } catch {
            // Some say no by throwing, some by an event; both are told as violations.
          }
      }, elsewhere.url);
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { found: readonly string[] }).found))
        .toEqual(
          expect.arrayContaining([
            ...['img-src', 'frame-src', 'script-src-elem', 'style-src-elem', 'media-src', 'object-src'],
            ...['form-action', 'connect-src'],
          ]),
        );
      expect(elsewhere.asked).toEqual([]);
    });
  });
