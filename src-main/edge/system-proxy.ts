import { session } from 'electron';
import { webAddress } from '../core/way/routes.ts';

/**
 * What the system would have a server reached by: its settings, a PAC script's answer, `--proxy-server`. In the form
 * of a PAC answer, `PROXY proxy.example:3128; DIRECT`.
 */
export const systemProxy = (server: string): Promise<string> =>
  session.defaultSession.resolveProxy(webAddress(server));
