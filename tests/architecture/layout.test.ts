import { expect, test } from 'vitest';
import { root } from '../../tools/places.ts';
import { complaintsAboutLayout, sourceFiles } from './layout.ts';

const planted: readonly (readonly [path: string, lines: number, complaint: string])[] = [
  ['src/platform/utils/dates.ts', 10, 'folder called utils'],
  ['src/modules/people/helpers/names.rules.ts', 10, 'folder called helpers'],
  ['src/ui/shared/box.tsx', 10, 'folder called shared'],
  ['src/services/mail.ts', 10, 'services is not a floor'],
  ['src/modules/billing/index.ts', 10, 'billing is not a module'],
  ['src/modules/people/peopleStore.ts', 10, 'then its role'],
  ['src/modules/people/people.service.ts', 10, 'then its role'],
  ['src/modules/people/people.sql', 10, 'then its role'],
  ['src/kernel/PlainDate.ts', 10, 'then its role'],
  ['src/platform/http/menu.js', 10, 'then its role'],
  ['src/modules/people.ts', 10, 'is in one of them'],
  ['src/main.ts', 10, 'beside the floors'],
  ['src/modules/people/people.store.ts', 401, '401 lines'],
];

test.each(planted)('%s is refused', (path, lines, complaint) => {
  expect(complaintsAboutLayout([{ path, lines }]).join('\n')).toContain(complaint);
});

test.each([
  ['src/app.ts', 400],
  ['src/kernel/plain-date.ts', 300],
  ['src/ui/layout/static/mark.svg', 20],
  ['src/ui/styles/_charts.scss', 500],
  ['src/modules/people/people.store.ts', 400],
  ['src/modules/people/people.test.ts', 900],
  ['src/platform/database/tables.generated.ts', 2000],
])('%s with %i lines is allowed', (path, lines) => {
  expect(complaintsAboutLayout([{ path, lines }])).toEqual([]);
});

test('every file below src is where it belongs, called what it is, and short', () => {
  const files = sourceFiles(root);
  expect(files.length).toBeGreaterThan(0);
  expect(complaintsAboutLayout(files)).toEqual([]);
});
