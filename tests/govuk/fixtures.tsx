import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Attributes, Content } from '../../src/ui/govuk/content.ts';
import { normaliseHtml, parseHtml } from './html.ts';
import type { HtmlNode } from './html.ts';

interface Fixture<Options> {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

/** Words as upstream's options write them: escaped text, or HTML. */
export interface Words {
  readonly text?: string | number;
  readonly html?: string | false;
}

/** Words with the class and attributes of the element that holds them. */
export interface StyledWords extends Words {
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Names of fixtures that our types refuse to write, each with the reason. */
export type Refused = Readonly<Record<string, string>>;

/**
 * Renders every fixture of an upstream component through ours and compares the HTML. A fixture is
 * either equal or refused by name, with a reason; a reason without its fixture fails too.
 *
 * @param toElement upstream's options to ours
 */
export function compareWithUpstream<Options>(
  component: string,
  toElement: (options: Options) => JSX.Element,
  refused: Refused = {},
): void {
  const fixtures = readFixtures<Options>(component);
  const compared = fixtures.filter(({ name }) => !(name in refused));
  describe(`${component}: ${compared.length} of ${fixtures.length} fixtures`, () => {
    it.each(compared)('$name', ({ options, html }) => {
      expect(normaliseHtml(renderToString(toElement(options)))).toBe(normaliseHtml(html));
    });
    it(`refuses ${Object.keys(refused).length} by type`, () => {
      const names = fixtures.map(({ name }) => name);
      expect(Object.keys(refused).filter((name) => !names.includes(name))).toEqual([]);
      expect(compared.length + Object.keys(refused).length).toBe(fixtures.length);
    });
  });
}

/** Upstream's text or HTML as our content. HTML wins, as it does upstream. */
export function contentOf(words: Words | undefined): Content {
  if (words?.html !== undefined && words.html !== false && words.html !== '') {
    return markup(words.html);
  }
  return words?.text ?? '';
}

/** As `contentOf`, and nothing where upstream's option is absent. */
export function optionalContentOf(words: Words | undefined): Content | undefined {
  return words === undefined ? undefined : contentOf(words);
}

/** HTML text as elements. */
export function markup(html: string): JSX.Element {
  return <>{parseHtml(html).map(elementOf)}</>;
}

/** The size in a class such as "govuk-label--l". Fails on any other class. */
export function sizeIn(
  classes: string | undefined,
  prefix: string,
): 's' | 'm' | 'l' | 'xl' | undefined {
  if (classes === undefined) {
    return undefined;
  }
  const size = new RegExp(`^${prefix}--(s|m|l|xl)$`).exec(classes)?.[1];
  if (size === 's' || size === 'm' || size === 'l' || size === 'xl') {
    return size;
  }
  throw new Error(`${classes} is not a size`);
}

/** Attributes of a fixture, whose names our type cannot know to be allowed. */
export function attributesIn(
  attributes: Readonly<Record<string, string | number>> | undefined,
): Attributes | undefined {
  if (attributes === undefined) {
    return undefined;
  }
  const { style, class: classes, onclick, onchange, onsubmit, ...allowed } = attributes;
  expect([style, classes, onclick, onchange, onsubmit].every((value) => value === undefined)).toBe(
    true,
  );
  return allowed;
}

function elementOf(node: HtmlNode): JSX.Element | string {
  return typeof node === 'string'
    ? node
    : h(node.tag, node.attributes, ...node.children.map(elementOf));
}

function readFixtures<Options>(component: string): readonly Fixture<Options>[] {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly fixtures: readonly Fixture<Options>[];
  };
  return file.fixtures;
}
