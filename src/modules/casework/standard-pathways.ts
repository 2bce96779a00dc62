import type { PathwayDefinition, StepDefinition } from './pathway.rules.ts';

/** A pathway as the service ships it. The partnership can change it from any day on. */
export interface StandardPathway {
  readonly key: string;
  readonly name: string;
  readonly definition: PathwayDefinition;
}

/** Triage and the Housing MOT happen once per case and count in each of its pathways. */
export const triageStep: StepDefinition = {
  key: 'triage',
  name: 'Triage',
  publicName: 'We read what you told us and get in touch',
  ownerRole: 'hsc',
  targetDays: 2,
  waitsFor: [],
  perCase: true,
};

export const housingMotStep: StepDefinition = {
  key: 'housing_mot',
  name: 'Visit and Housing MOT',
  publicName: 'We visit and look round your home with you',
  ownerRole: 'hsc',
  targetDays: 10,
  waitsFor: ['triage'],
  perCase: true,
};

/** The pathways of the first version: minor adaptation, equipment, advice. */
export const standardPathways: readonly StandardPathway[] = [
  {
    key: 'minor_adaptation',
    name: 'Minor adaptation',
    definition: {
      steps: [
        triageStep,
        housingMotStep,
        {
          key: 'order',
          name: 'Order the work',
          publicName: 'We order the work',
          ownerRole: 'hsc',
          targetDays: 2,
          waitsFor: ['housing_mot'],
          perCase: false,
        },
        {
          key: 'fit',
          name: 'Fit it',
          publicName: 'The work is done in your home',
          ownerRole: 'contractor',
          targetDays: 5,
          waitsFor: ['order'],
          perCase: false,
        },
        {
          key: 'check',
          name: 'Check that it is right',
          publicName: 'We check with you that it is right',
          ownerRole: 'hsc',
          targetDays: 5,
          waitsFor: ['fit'],
          perCase: false,
        },
      ],
    },
  },
  {
    key: 'equipment',
    name: 'Equipment',
    definition: {
      steps: [
        triageStep,
        housingMotStep,
        {
          key: 'order',
          name: 'Order the equipment',
          publicName: 'We order it',
          ownerRole: 'hsc',
          targetDays: 2,
          waitsFor: ['housing_mot'],
          perCase: false,
        },
        {
          key: 'fit',
          name: 'Deliver and set up',
          publicName: 'It is delivered and set up',
          ownerRole: 'contractor',
          targetDays: 5,
          waitsFor: ['order'],
          perCase: false,
        },
        {
          key: 'follow_up_call',
          name: 'Follow-up call: safe, compliant, in use?',
          publicName: 'We phone to ask whether it is safe and used',
          ownerRole: 'hsc',
          targetDays: 10,
          waitsFor: ['fit'],
          perCase: false,
        },
      ],
    },
  },
  {
    key: 'advice',
    name: 'Advice',
    definition: {
      steps: [
        triageStep,
        {
          key: 'advise',
          name: 'Give advice',
          publicName: 'We advise you',
          ownerRole: 'hsc',
          targetDays: 2,
          waitsFor: ['triage'],
          perCase: false,
        },
      ],
    },
  },
];
