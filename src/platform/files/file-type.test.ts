import { expect, test } from 'vitest';
import { keptMediaType, keptName } from './file-type.rules.ts';

test.each([
  ['bathroom.JPG', 'image/jpeg', 'bathroom.JPG'],
  ['bathroom.jpeg', 'image/jpeg', 'bathroom.jpeg'],
  ['bathroom.exe', 'image/jpeg', 'bathroom.jpg'],
  ['letter.docx', 'application/pdf', 'letter.pdf'],
  ['C:\\photos\\stairs.png', 'image/png', 'stairs.png'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['invoice\u202Efdp.exe', 'application/pdf', 'invoicefdp.pdf'],
  ['', 'image/png', 'File.png'],
  ['.htaccess', 'image/png', 'File.png'],
  [`${'a'.repeat(300)}.png`, 'image/png', `${'a'.repeat(190)}.png`],
] as const)('%j with the content of %s is kept as %j', (name, mediaType, kept) => {
  expect(keptName(name, mediaType)).toBe(kept);
});

test.each([undefined, 'text/html', 'image/svg+xml', 'application/x-msdownload', 'toString'])(
  '%s is not kept',
  (mediaType) => {
    expect(keptMediaType(mediaType)).toBeNull();
  },
);
