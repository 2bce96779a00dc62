import { numberText } from '../../kernel/words.ts';
import type { Pence } from '../../kernel/money.ts';

/** What the service offers, by the name in the address of its page. */
export const topicKeys = ['grab-rails', 'equipment', 'advice'] as const;
export type TopicKey = (typeof topicKeys)[number];

/** One kind of help, in the words of the public site. */
export interface Topic {
  readonly key: TopicKey;
  readonly name: string;
  /** One line on the home page. */
  readonly inShort: string;
  readonly whatItIs: string;
  readonly examples: readonly string[];
  readonly whoFor: string;
  readonly cost: string;
  /** What happens, one sentence a step. */
  readonly steps: readonly string[];
}

/** Every kind of help, in the order of the home page. Prices come from the law of the day. */
export function topics(minorAdaptationLimit: Pence): readonly Topic[] {
  const limit = `£${numberText(minorAdaptationLimit / 100)}`;
  return [
    {
      key: 'grab-rails',
      name: 'Grab rails and small fittings',
      inShort: `Rails, steps, key safes, lights. Up to ${limit} there is nothing to pay.`,
      whatItIs:
        'Something small that is fixed to your home, so that you can hold on, step up, see or let somebody in.',
      examples: [
        'a grab rail beside the bath, the toilet or the front door',
        'a second banister on the stairs',
        'a half step at a door that is too high',
        'a key safe, so that a carer can come in',
        'a light that comes on when you get up at night',
      ],
      whoFor:
        'Anybody who finds something at home hard because of age, illness or disability. You can own your home or rent it. If you rent, we ask your landlord where we need to.',
      cost: `Nothing, as long as the work costs ${limit} or less. If it would cost more, we tell you before anything is ordered.`,
      steps: [
        'We get in touch, then visit to see what would help.',
        'We order the work. You agree to it first.',
        'A fitter comes to your home.',
        'We check with you that it is right.',
      ],
    },
    {
      key: 'equipment',
      name: 'Equipment',
      inShort: 'Perching stools, bath lifts, raised seats. Yours for as long as you need it.',
      whatItIs:
        'Things that stand in your home without being fixed to it, and make a daily task safer or easier.',
      examples: [
        'a stool to perch on while you cook or wash',
        'a seat or a lift for the bath',
        'a raised toilet seat or a frame around it',
        'raisers under a chair or a bed',
        'a trolley to carry a meal from room to room',
      ],
      whoFor:
        'Anybody who finds washing, dressing, cooking, resting or moving about at home hard because of age, illness or disability.',
      cost: 'Nothing. You keep it for as long as you need it. Tell us when you no longer do, and we say how to give it back.',
      steps: [
        'We get in touch, then visit to see what would help.',
        'We order it, and agree a day with you.',
        'It is delivered and set up for you.',
        'We phone afterwards to ask whether it is safe and whether you use it.',
      ],
    },
    {
      key: 'advice',
      name: 'Advice',
      inShort: 'Somebody to talk it through with, and the right people to turn to.',
      whatItIs:
        'A conversation about what is hard, what you could do about it yourself, and who else could help.',
      examples: [
        'which room to start with, and what to try first',
        'how to make falls less likely',
        'how to keep your home warm',
        'who to ask about things that we do not do ourselves',
      ],
      whoFor:
        'Anybody who lives in our area, and anybody who looks after someone here. You do not need to know what to ask for.',
      cost: 'Nothing.',
      steps: [
        'We read what you told us, and get in touch.',
        'We talk it through, and say what we would do.',
        'If you need more than advice, we arrange a visit.',
      ],
    },
  ];
}

/** A topic by the name in its address; undefined when there is none. */
export function topicOf(all: readonly Topic[], name: string | undefined): Topic | undefined {
  return all.find((topic) => topic.key === name);
}
