/** `npm run sbom`: writes the software bill of materials (CycloneDX) of this release to `dist/sidetone.cdx.json`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bill } from './bill-of-materials.ts';
import { projectDir } from './project.ts';

const file = 'dist/sidetone.cdx.json';
const written = await bill();
await mkdir(join(projectDir, 'dist'), { recursive: true });
await writeFile(join(projectDir, file), `${JSON.stringify(written, null, 2)}\n`);
console.log(`${file}: ${written.components.length} packages`);
