import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sampleNow, sampleView } from '../support/sample-view.ts';
import { showApp } from './show-app.ts';

const up = (server: string) => ({ phase: 'up', server, since: sampleNow, service: 'in' }) as const;
const sign = () => screen.queryByRole('img', { name: /^Not encrypted/ });

describe('the title bar', () => {
  it.each(['ws://gc-a.example:61614', 'WS://gc-a.example', 'ws://192.0.2.7:61614'])(
    'says that the link is not encrypted: %s',
    (server) => {
      showApp(sampleView({ link: up(server) }));
      expect(sign()).toBeVisible();
    },
  );

  it.each(['wss://gc-a.example:61614', 'ws://localhost:61614', 'ws://127.0.0.1:61614', 'ws://[::1]:61614'])(
    'says nothing where nobody on the way can read: %s',
    (server) => {
      showApp(sampleView({ link: up(server) }));
      expect(sign()).toBeNull();
    },
  );

  it('says it too while the link is being made anew', () => {
    const link = { phase: 'connecting', server: 'ws://gc-a.example', attempt: 2, since: sampleNow } as const;
    showApp(sampleView({ link }));
    expect(sign()).toBeVisible();
  });
});
