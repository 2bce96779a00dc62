import type { Catalogue } from '../modules/works/index.ts';

const minor = (name: string, pricePence: number) =>
  ({ name, kind: 'minor_adaptation', pricePence }) as const;
const equipment = (name: string, pricePence: number) =>
  ({ name, kind: 'equipment', pricePence }) as const;

/** Made-up suppliers, and items named as the Housing MOT names what would meet a need. Prices are made up. */
export const catalogue: Catalogue = {
  suppliers: [
    {
      name: 'Fernway Adaptations',
      email: 'orders@fernway.example',
      phone: '0116 496 0188',
      supplies: ['minor_adaptation'],
    },
    {
      name: 'Handy Neighbours',
      email: 'jobs@handyneighbours.example',
      phone: '0116 496 0189',
      supplies: ['minor_adaptation'],
    },
    {
      name: 'Soar Valley Equipment Store',
      email: 'store@soarvalley.example',
      phone: '0116 496 0190',
      supplies: ['equipment'],
    },
  ],
  items: [
    minor('Grab rail', 3_500),
    minor('Stair rail', 9_800),
    minor('Drop-down rail', 11_200),
    minor('Outside handrail', 16_400),
    minor('Half step', 8_700),
    minor('Key safe', 6_900),
    minor('Light with a sensor', 5_400),
    minor('Draught proofing', 7_600),
    minor('Small repair', 8_000),
    equipment('Bath board', 2_300),
    equipment('Bath lift', 28_900),
    equipment('Raised toilet seat with arms', 4_100),
    equipment('Chair raisers', 1_900),
    equipment('Bed lever', 3_300),
    equipment('Bed raisers', 2_600),
    equipment('Perching stool', 3_800),
    equipment('Kettle tipper', 1_700),
    equipment('Trolley', 4_600),
    equipment('Alarm pendant', 7_200),
    equipment('Door intercom', 9_500),
  ],
};

/** The item that serves an intervention of the Housing MOT, by words of its title. */
export function itemFor(title: string): string {
  const found = catalogue.items.find((item) =>
    title.toLowerCase().includes(item.name.toLowerCase().split(' ')[0] ?? ''),
  );
  return found?.name ?? (title.includes('rail') ? 'Grab rail' : 'Small repair');
}
