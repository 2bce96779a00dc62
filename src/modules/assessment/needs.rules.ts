import { managing, parts } from './questions.rules.ts';

/** The answers of a Housing MOT: question key to answer code, or to words. */
export type Answers = Readonly<Record<string, string>>;

/** Something that would meet a need. */
export interface Offer {
  /** Unique within its need. */
  readonly key: string;
  readonly pathwayKey: 'minor_adaptation' | 'equipment' | 'advice';
  readonly title: string;
}

/** A need that answers raise. `{name}` stands for the person. */
export interface FoundNeed {
  readonly key: string;
  readonly title: string;
  /** The answer that raised it, in words: "Going up and down the stairs: with difficulty". */
  readonly from: string;
  readonly offers: readonly Offer[];
}

interface NeedRule {
  readonly key: string;
  readonly question: string;
  readonly when: readonly string[];
  readonly title: string;
  readonly offers: readonly Offer[];
}

const minor = (key: string, title: string): Offer => ({
  key,
  pathwayKey: 'minor_adaptation',
  title,
});
const equipment = (key: string, title: string): Offer => ({ key, pathwayKey: 'equipment', title });
const advice = (key: string, title: string): Offer => ({ key, pathwayKey: 'advice', title });

/** Any answer but "on my own". */
const hard = Object.keys(managing).filter((code) => code !== 'alone');

/** Which answer raises which need, and what would meet it: the lowest intervention first. */
const needRules: readonly NeedRule[] = [
  {
    key: 'getting_in',
    question: 'steps_outside',
    when: hard,
    title: '{name} struggles to get in and out of the home',
    offers: [
      minor('door_rail', 'Grab rail by the front door'),
      minor('half_step', 'Half step at the door'),
      minor('outside_rail', 'Handrail along the outside steps'),
    ],
  },
  {
    key: 'answering_door',
    question: 'door_answering',
    when: hard,
    title: '{name} cannot always answer the door',
    offers: [minor('key_safe', 'Key safe by the door'), equipment('door_entry', 'Door intercom')],
  },
  {
    key: 'dangerous_home',
    question: 'repairs',
    when: ['yes'],
    title: 'Something in the home is dangerous',
    offers: [
      minor('small_repair', 'Small repair for safety'),
      advice('repairs_advice', 'Advice on getting repairs done'),
    ],
  },
  {
    key: 'bathing',
    question: 'bath',
    when: hard,
    title: '{name} cannot wash safely',
    offers: [
      minor('bath_rail', 'Grab rail by the bath'),
      equipment('bath_board', 'Bath board'),
      equipment('bath_lift', 'Bath lift'),
    ],
  },
  {
    key: 'toilet',
    question: 'toilet',
    when: hard,
    title: '{name} struggles on and off the toilet',
    offers: [
      minor('drop_down_rail', 'Drop-down rail by the toilet'),
      equipment('raised_seat', 'Raised toilet seat with arms'),
    ],
  },
  {
    key: 'stairs',
    question: 'stairs',
    when: hard,
    title: '{name} struggles on the stairs',
    offers: [minor('stair_rail', 'Second stair rail')],
  },
  {
    key: 'chair',
    question: 'chair',
    when: hard,
    title: '{name} struggles to get up from a chair',
    offers: [equipment('chair_raisers', 'Chair raisers')],
  },
  {
    key: 'bed',
    question: 'bed',
    when: hard,
    title: '{name} struggles in and out of bed',
    offers: [equipment('bed_lever', 'Bed lever'), equipment('bed_raisers', 'Bed raisers')],
  },
  {
    key: 'cooking',
    question: 'meal',
    when: hard,
    title: '{name} cannot stand to cook',
    offers: [
      equipment('perching_stool', 'Perching stool'),
      equipment('kettle_tipper', 'Kettle tipper'),
      equipment('trolley', 'Trolley'),
    ],
  },
  {
    key: 'falling',
    question: 'fallen',
    when: ['near', 'one', 'more'],
    title: '{name} has fallen, or nearly',
    offers: [
      advice('falls_advice', 'Advice on not falling'),
      minor('hall_rail', 'Grab rail where the fall happened'),
    ],
  },
  {
    key: 'trip_hazards',
    question: 'trips',
    when: ['yes'],
    title: 'There are things to trip over',
    offers: [
      advice('trips_advice', 'Advice on rugs, cables and light'),
      minor('lighting', 'Better light on the way to the toilet'),
    ],
  },
  {
    key: 'calling_help',
    question: 'call_help',
    when: ['no'],
    title: '{name} could not call for help after a fall',
    offers: [
      equipment('pendant', 'Alarm pendant'),
      minor('key_safe_help', 'Key safe for those who come to help'),
    ],
  },
  {
    key: 'cold',
    question: 'warm_enough',
    when: ['rarely'],
    title: 'The home is cold in winter',
    offers: [
      advice('warmth_advice', 'Advice on keeping warm'),
      minor('draughts', 'Draught proofing'),
    ],
  },
  {
    key: 'heating',
    question: 'heating',
    when: ['no'],
    title: '{name} has no heating that works or cannot work it',
    offers: [advice('heating_advice', 'Advice on heating and its controls')],
  },
  {
    key: 'bills',
    question: 'bills',
    when: ['yes'],
    title: '{name} goes without heating because of the cost',
    offers: [advice('bills_advice', 'Advice on bills and discounts')],
  },
  {
    key: 'damp',
    question: 'damp',
    when: ['yes'],
    title: 'There is damp or mould',
    offers: [advice('damp_advice', 'Advice on damp and who must mend it')],
  },
];

/** The needs that answers raise, in the order of the questions, with the person's name in them. */
export function needsFrom(answers: Answers, personName: string): readonly FoundNeed[] {
  return needRules.flatMap((rule) => {
    const answer = answers[rule.question];
    if (answer === undefined || !rule.when.includes(answer)) return [];
    return [
      {
        key: rule.key,
        title: rule.title.replaceAll('{name}', personName),
        from: answerInWords(rule.question, answer),
        offers: rule.offers,
      },
    ];
  });
}

/** The needs that the questions of one part raise. */
export function needsOfPart(
  partKey: string,
  answers: Answers,
  personName: string,
): readonly FoundNeed[] {
  const asked =
    parts.find((part) => part.key === partKey)?.questions.map((question) => question.key) ?? [];
  const own = Object.fromEntries(Object.entries(answers).filter(([key]) => asked.includes(key)));
  return needsFrom(own, personName);
}

function answerInWords(questionKey: string, answer: string): string {
  const question = parts.flatMap((part) => part.questions).find((one) => one.key === questionKey);
  if (question?.answering.kind !== 'choice') return answer;
  return `${question.text}: ${(question.answering.choices[answer] ?? answer).toLowerCase()}`;
}
