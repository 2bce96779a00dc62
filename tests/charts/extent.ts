import { textWidth } from '../../src/ui/charts/text-fit.ts';

/** Everything of one drawing that lies outside its viewBox, by more than a pixel; none when all is inside. */
export function outsideOf(svg: string): string[] {
  const [width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [])
    .slice(1)
    .map(Number);
  const isOutside = (box: Box) =>
    box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1;
  return [...svg.matchAll(/<(rect|circle|text|path)\b([^>]*)>([^<]*)/g)]
    .filter(([, tag = '', attributes = '', words = '']) => isOutside(boxOf(tag, attributes, words)))
    .map(([element]) => element);
}

/** The drawings in a rendered text. */
export function drawingsIn(html: string): string[] {
  return html.match(/<svg.*?<\/svg>/gs) ?? [];
}

/** The words written in a drawing, in order. */
export function wordsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words = '']) =>
    words.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(tag: string, attributes: string, words: string): Box {
  const get = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const number = (name: string) => Number(get(name));
  if (tag === 'rect') {
    const [x, y] = [number('x'), number('y')];
    return { left: x, top: y, right: x + number('width'), bottom: y + number('height') };
  }
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return { left: x - r, top: y - r, right: x + r, bottom: y + r };
  }
  if (tag === 'text') {
    const classes = get('class');
    const size = classes.includes('--s') ? 12 : classes.includes('--l') ? 15 : 13;
    const length = textWidth(words, size, classes.includes('--b'));
    const anchor = get('text-anchor');
    const left = number('x') - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
    return {
      left,
      right: left + length,
      top: number('y') - 0.75 * size,
      bottom: number('y') + 0.2 * size,
    };
  }
  return pathBox(get('d'));
}

/** The commands that our charts use: M m L l H h V v z. */
function pathBox(path: string): Box {
  let [x, y] = [0, 0];
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = '', list = ''] of path.matchAll(/([MmLlHhVvz])([^MmLlHhVvz]*)/g)) {
    const numbers = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    const pairs = 'MmLl'.includes(command);
    for (let i = 0; i < numbers.length; i += pairs ? 2 : 1) {
      const [a = 0, b = 0] = numbers.slice(i);
      const relative = command === command.toLowerCase();
      if (pairs) [x, y] = relative ? [x + a, y + b] : [a, b];
      else if (command === 'H' || command === 'h') x = relative ? x + a : a;
      else y = relative ? y + a : a;
      xs.push(x);
      ys.push(y);
    }
  }
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
