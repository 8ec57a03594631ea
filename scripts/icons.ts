/** `npm run icons`: makes the app's icons for all systems from `build/icon.svg`. The results are kept in git. */
import { Resvg } from '@resvg/resvg-js';
import { format } from 'icns-lib';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pngToIco from 'png-to-ico';
import { projectDir } from './project.ts';

const folder = join(projectDir, 'build');
const source = await readFile(join(folder, 'icon.svg'), 'utf8');

/** Sizes in px. */
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** What Apple calls each size; `ic11` to `ic14` are those for displays of twice the density. */
const macSizes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

const draw = (svg: string, size: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
/** On macOS an icon stands within 824 of 1024 px, as all others do. */
const withMargin = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">${source.replace(
  '<svg ',
  '<svg x="100" y="100" width="824" height="824" ',
)}</svg>`;

await writeFile(join(folder, 'icon.ico'), await pngToIco(windowsSizes.map((size) => draw(source, size))));
const macIcons = Object.entries(macSizes).map(([name, size]) => [name, draw(withMargin, size)] as const);
await writeFile(join(folder, 'icon.icns'), format(Object.fromEntries(macIcons)));
await rm(join(folder, 'icons'), { recursive: true, force: true });
await mkdir(join(folder, 'icons'));
for (const size of linuxSizes) await writeFile(join(folder, `icons/${size}x${size}.png`), draw(source, size));
console.log('build/icon.ico, build/icon.icns, build/icons/');
