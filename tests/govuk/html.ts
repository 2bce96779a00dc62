/** HTML as a tree, for comparing two texts that a browser would read alike. */
export type HtmlNode = HtmlElement | string;

interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const inlineTags = new Set(['a', 'b', 'em', 'span', 'strong']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
  ctdot: '⋯',
};

const token =
  /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*(\/?)>|([^<]+)/gi;

/**
 * Reads HTML whose every element is closed, as upstream's fixtures and our own pages are. Throws on
 * anything else, so that a broken text never compares equal to another.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let position = 0;
  for (const match of html.matchAll(token)) {
    if (match.index !== position) {
      throw new Error(`Not read: ${html.slice(position, position + 60)}`);
    }
    position += match[0].length;
    const [, closing, name, attributes, selfClosing, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.children.push(decode(text));
    } else if (name !== undefined && closing === '/') {
      if (open.pop()?.tag !== name.toLowerCase()) {
        throw new Error(`Unexpected </${name}> in ${html}`);
      }
    } else if (name !== undefined) {
      const element = {
        tag: name.toLowerCase(),
        attributes: readAttributes(attributes ?? ''),
        children: [],
      };
      parent.children.push(element);
      if (selfClosing !== '/' && !voidTags.has(element.tag)) {
        open.push(element);
      }
    }
  }
  if (open.length !== 1 || position !== html.length) {
    throw new Error(`Unclosed: ${html}`);
  }
  return root.children;
}

/**
 * One line for each element and text: attributes in order of name, boolean attributes without
 * value, classes and texts without superfluous space.
 */
export function normaliseHtml(html: string): string {
  return linesOf(parseHtml(html), '', false).join('\n');
}

function linesOf(nodes: readonly HtmlNode[], indent: string, verbatim: boolean): string[] {
  const joined = nodes.reduce<HtmlNode[]>(joinTexts, []);
  return joined.flatMap((node, index) => {
    if (typeof node === 'string') {
      const text = verbatim ? node : squeeze(node, joined[index - 1], joined[index + 1]);
      return text === '' ? [] : [indent + JSON.stringify(text)];
    }
    const attributes = Object.entries(node.attributes)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => ` ${name}=${JSON.stringify(normaliseValue(name, value))}`);
    return [
      `${indent}<${node.tag}${attributes.join('')}>`,
      ...linesOf(node.children, `${indent}  `, node.tag === 'textarea' || node.tag === 'pre'),
    ];
  });
}

/** Words with single spaces; a space beside an inline element is one that a reader sees. */
function squeeze(text: string, before: HtmlNode | undefined, after: HtmlNode | undefined): string {
  const words = text.replaceAll(/\s+/g, ' ');
  const trimmed = words.trim();
  if (trimmed === '') {
    return '';
  }
  const start = words.startsWith(' ') && isInline(before) ? ' ' : '';
  const end = words.endsWith(' ') && isInline(after) ? ' ' : '';
  return start + trimmed + end;
}

function isInline(node: HtmlNode | undefined): boolean {
  return typeof node === 'object' && inlineTags.has(node.tag);
}

function joinTexts(nodes: HtmlNode[], node: HtmlNode): HtmlNode[] {
  const last = nodes.at(-1);
  if (typeof node === 'string' && typeof last === 'string') {
    return [...nodes.slice(0, -1), last + node];
  }
  return [...nodes, node];
}

function normaliseValue(name: string, value: string): string {
  return name === 'class' ? value.replaceAll(/\s+/g, ' ').trim() : value;
}

function readAttributes(text: string): Record<string, string> {
  const attribute = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.startsWith('viewBox') ? name : name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => {
    const known = entities[entity.toLowerCase()];
    if (known !== undefined) {
      return known;
    }
    if (entity.startsWith('#')) {
      const code = entity.toLowerCase().startsWith('#x')
        ? Number.parseInt(entity.slice(2), 16)
        : Number.parseInt(entity.slice(1), 10);
      return String.fromCodePoint(code);
    }
    throw new Error(`Unknown entity ${whole}`);
  });
}
