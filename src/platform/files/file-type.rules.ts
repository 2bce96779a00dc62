/** What may be kept, by what its content shows it to be, with the ending of its name. */
const kinds = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
} as const;

export type FileMediaType = keyof typeof kinds;

/** For the `accept` of a form, which only helps to choose: the content decides. */
export const acceptedEndings = Object.values(kinds)
  .map((ending) => `.${ending}`)
  .join(',');

/** The kind of a file that may be kept, or null. */
export function keptMediaType(found: string | undefined): FileMediaType | null {
  return found !== undefined && isKept(found) ? found : null;
}

/**
 * Whether it is shown in the browser: pictures that every browser knows. A PDF is saved instead,
 * because the sandbox in which we show what came from outside keeps some browsers from showing it.
 */
export function isShown(mediaType: FileMediaType): boolean {
  switch (mediaType) {
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return true;
    case 'image/heic':
    case 'application/pdf':
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.oasis.opendocument.text':
      return false;
  }
}

/**
 * A name as it can be kept: without the folders that some browsers send and without signs that are
 * not letters; at most 200 characters, its ending that of its content.
 */
export function keptName(name: string, mediaType: FileMediaType): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const visible = last.replaceAll(/\p{C}/gu, '').trim();
  const ending = kinds[mediaType];
  const stem = visible.replace(/\.[^.]*$/, '').trim();
  const sameKind = visible.toLowerCase().endsWith(`.${ending}`) || /\.jpeg$/i.test(visible);
  const kept = sameKind && ending === 'jpg' ? (visible.split('.').at(-1) ?? ending) : ending;
  return `${[...(stem === '' ? 'File' : stem)].slice(0, 190).join('')}.${kept}`;
}

function isKept(mediaType: string): mediaType is FileMediaType {
  return Object.hasOwn(kinds, mediaType);
}
