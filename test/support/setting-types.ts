/** A member of a JSON schema, as far as our settings use them. */
export interface Member {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Member;
  readonly properties?: Readonly<Record<string, Member>>;
  readonly anyOf?: readonly Member[];
}

const quoted = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');

/** What a document says of a setting's type. */
export function typeText(member: Member): string {
  if (member.anyOf !== undefined) return member.anyOf.map(typeText).join(' or ');
  if (member.enum !== undefined) return `one of ${quoted(member.enum)}`;
  switch (member.type) {
    case 'null':
      return '`null`';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `whole number, ${member.minimum} to ${member.maximum}`;
    case 'array':
      return `list of ${member.items?.type === 'object' ? 'objects' : 'texts'}${
        member.maxItems === undefined ? '' : `, at most ${member.maxItems}`
      }`;
    case 'object':
      return 'object';
    default:
      return member.maxLength === undefined ? 'text' : `text, at most ${member.maxLength}`;
  }
}

/** What a document says of a default. */
export const defaultText = (value: unknown): string =>
  value === undefined ? '' : `\`${JSON.stringify(value)}\``;
