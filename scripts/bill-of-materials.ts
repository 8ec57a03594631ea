import { z } from 'zod';
import { outputOf } from './run-quietly.ts';
import { projectDir } from './project.ts';

/** The parts of a CycloneDX bill that are looked at; the rest stays as npm wrote it. */
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), type: z.string() }) }),
  components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
});

/**
 * What Sidetone is made of and with, by the lock file: all is bundled, so that whatever builds it may be in it.
 * Needs no network. Throws where npm is older than 10 and cannot write one.
 */
export async function bill(): Promise<z.infer<typeof billSchema>> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const written = billSchema.parse(JSON.parse(await outputOf('npm', ['--prefix', projectDir, ...args])));
  // npm names the project by its folder.
  const { component } = written.metadata;
  return { ...written, metadata: { ...written.metadata, component: { ...component, name: 'sidetone' } } };
}
