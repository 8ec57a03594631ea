import fc from 'fast-check';
import * as z from 'zod/mini';

/** A schema as JSON Schema has it, as far as inputs are made by it. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Texts that have led somewhere in other programs. */
const nasty = fc.constantFrom(
  ...['', ' ', '\0', '..', '../../secrets.json', '\\\\host\\share', '/etc/passwd', '%2e%2e%2f', '\u202e'],
  ...['javascript:alert(1)', 'file:///etc/passwd', 'ms-settings:', '<script>1</script>', '$(id)', '`id`'],
  ...['__proto__', 'constructor', '1001,demo', 'a#b', 'a|b', 'a\r\nb', '\ud800', 'x'.repeat(20_000)],
);
/** Objects that would change what every object has, were they merged without a thought. */
const polluting = fc.constantFrom<unknown>(
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
);
/** Anything that can be written as JSON. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  nasty,
  polluting,
  fc.constantFrom<unknown>(null, -1, 1e308, 0.5, [], {}, [[[[]]]]),
);

/** Inputs of a request as an attacker would try them: junk, or of the right shape with junk somewhere in it. */
export const fuzzedInput = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  shaped(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);

function shaped(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 1, arbitrary: junk }, { weight: 4, arbitrary: fitting(shape) });
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(shaped));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'object':
      return fittingObject(shape);
    case 'array':
      return fc.array(shaped(shape.items ?? {}), { maxLength: 4 });
    case 'string':
      return fc.oneof(nasty, fc.string({ maxLength: 30 }), fc.constantFrom('1001', '3001', 'test'));
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return junk;
  }
}

function fittingObject({ properties = {}, additionalProperties }: Shape): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, shaped(shape)])),
  );
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(fc.string({ maxLength: 8 }), shaped(additionalProperties), { maxKeys: 3 });
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }));
}
