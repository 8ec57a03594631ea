/** Where `npm run dev` puts main and preload, from the project's folder. Outside git. */
export const devOut = 'node_modules/.cache/sidetone/dev';

/** Where Vite serves the pages on loopback. */
export const devPort = 5180;
