import { describe, expect, it } from 'vitest';
import { identityRefusals, identityStylesheet } from './identity.ts';

const own = { baseColour: '#10312b', accentColour: '#f5a524' };

describe('the two colours of a partnership', () => {
  it('are accepted when text can be read on both', () => {
    expect(identityRefusals(own)).toEqual([]);
  });

  it.each([
    [{ ...own, baseColour: 'green' }, 'base colour is not #rrggbb'],
    [{ ...own, accentColour: '#fff' }, 'accent colour is not #rrggbb'],
    [{ ...own, baseColour: '#8eb8dc' }, 'white text on the base is below 4.5 to 1'],
    [{ ...own, accentColour: '#1f4a42' }, 'accent on the base is below 3 to 1'],
    [{ ...own, accentColour: '#1f4a42' }, 'black text on the accent is below 4.5 to 1'],
  ])('%o: %s', (colours, refusal) => {
    expect(identityRefusals(colours)).toContain(refusal);
  });

  it('become custom properties, with the tints mixed from them', () => {
    expect(identityStylesheet(own)).toBe(
      ':root{--lb-ink:#10312b;--lb-ink-2:#284640;--lb-amber:#f5a524;--lb-amber-tint:#fef2e0}\n',
    );
  });

  it('never put anything else into the stylesheet', () => {
    expect(() => identityStylesheet({ ...own, baseColour: '#000}body{color:red' })).toThrow(
      'not #rrggbb',
    );
  });
});
