import { parse, type AST } from 'svelte/compiler';

/** Attributes, and props of our components, whose value a person reads or hears. */
const shownAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'heading',
  'hint',
  'label',
  'placeholder',
  'text',
  'title',
]);
const word = /\p{L}{2}/u;

/** The texts that stand in a component's template itself: what is said by a call, or given from outside, is none. */
export function templateTexts(component: string): readonly string[] {
  const texts: string[] = [];
  const take = (text: string) => {
    const shown = text.trim().replaceAll(/\s+/g, ' ');
    if (word.test(shown)) texts.push(shown);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node)) return;
    switch (node.type) {
      case 'Text':
        return take(node.data);
      case 'ExpressionTag':
        return literals(node.expression).forEach(take);
      case 'Attribute':
        if (!shownAttributes.has(node.name)) return;
        return [node.value].flat().forEach((part) => visit(part === true ? null : part));
      default:
        return Object.values(node).forEach(visit);
    }
  };
  visit(parse(component, { modern: true }).fragment);
  return texts;
}

type Expression = AST.ExpressionTag['expression'];

/** The literals an expression can come to: those of its branches, not what it compares or gives to a call. */
function literals(node: Expression): readonly string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [...node.quasis.map(({ value }) => value.cooked ?? ''), ...node.expressions.flatMap(literals)];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
        ? [...literals(node.left), ...literals(node.right)]
        : [];
    default:
      return [];
  }
}

const isNode = (value: unknown): value is AST.Text | AST.ExpressionTag | AST.Attribute =>
  typeof value === 'object' && value !== null && 'type' in value;
