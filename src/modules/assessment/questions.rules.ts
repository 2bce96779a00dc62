/** How a question is answered. */
export type Answering =
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'words' };

/** One question of a Housing MOT. */
export interface Question {
  readonly key: string;
  readonly text: string;
  readonly hint?: string;
  readonly answering: Answering;
}

/** One part of a Housing MOT: a page of questions. */
export interface Part {
  readonly key: string;
  readonly name: string;
  /** What to say before asking. `{name}` is the person. */
  readonly opening: string;
  readonly questions: readonly Question[];
}

/** How somebody manages a task of every day, in their own judgement. */
export const managing = {
  alone: 'On my own',
  difficulty: 'With difficulty',
  help: 'With help',
  cannot: 'Cannot',
} as const;

const yesNo = { no: 'No', yes: 'Yes' } as const;
const words = { kind: 'words' } as const;
const choice = (choices: Readonly<Record<string, string>>): Answering => ({
  kind: 'choice',
  choices,
});

/** The parts of the Housing MOT in the order of a visit. A part is added here and nowhere else. */
export const parts: readonly Part[] = [
  {
    key: 'home',
    name: 'The home',
    opening: 'Walk through the home with {name}, from the street to the bathroom.',
    questions: [
      {
        key: 'steps_outside',
        text: 'Getting in from the street',
        hint: 'Steps, paths, thresholds and the door itself.',
        answering: choice(managing),
      },
      {
        key: 'bathroom',
        text: 'Where the bathroom is',
        answering: choice({
          same_floor: 'Same floor as the bed',
          other_floor: 'Another floor',
          outside: 'Outside',
        }),
      },
      {
        key: 'door_answering',
        text: 'Answering the door in time',
        answering: choice(managing),
      },
      {
        key: 'repairs',
        text: 'Something in the home is dangerous or does not work',
        hint: 'Loose flooring, wiring, damp, a broken stair.',
        answering: choice(yesNo),
      },
      { key: 'home_words', text: 'In {name}’s own words', answering: words },
    ],
  },
  {
    key: 'daily_tasks',
    name: 'Daily tasks',
    opening:
      'Ask how each one goes on an ordinary day. Choose what {name} says, not what you would expect.',
    questions: [
      {
        key: 'bath',
        text: 'Getting in and out of the bath or shower',
        answering: choice(managing),
      },
      { key: 'toilet', text: 'Getting on and off the toilet', answering: choice(managing) },
      { key: 'stairs', text: 'Going up and down the stairs', answering: choice(managing) },
      { key: 'chair', text: 'Getting up from a chair', answering: choice(managing) },
      { key: 'bed', text: 'Getting in and out of bed', answering: choice(managing) },
      {
        key: 'meal',
        text: 'Making a meal and a hot drink',
        hint: 'Standing to prepare food counts.',
        answering: choice(managing),
      },
      { key: 'daily_words', text: 'In {name}’s own words', answering: words },
    ],
  },
  {
    key: 'falls',
    name: 'Falls',
    opening: 'Ask about the last twelve months, and about nearly falling.',
    questions: [
      {
        key: 'fallen',
        text: 'Falls in the last twelve months',
        answering: choice({ none: 'None', near: 'Nearly', one: 'One', more: 'Two or more' }),
      },
      { key: 'afraid', text: 'Afraid of falling', answering: choice(yesNo) },
      {
        key: 'trips',
        text: 'Loose rugs, cables or poor light on the way through the home',
        answering: choice(yesNo),
      },
      {
        key: 'call_help',
        text: 'Could call for help after a fall',
        answering: choice({ yes: 'Yes', no: 'No' }),
      },
      { key: 'falls_words', text: 'In {name}’s own words', answering: words },
    ],
  },
  {
    key: 'warmth',
    name: 'Warmth',
    opening: 'Ask how the home is in winter, and look at the heating with {name}.',
    questions: [
      {
        key: 'warm_enough',
        text: 'Warm enough in winter',
        answering: choice({ always: 'Always', mostly: 'Mostly', rarely: 'Rarely' }),
      },
      {
        key: 'heating',
        text: 'The heating works, and {name} can work it',
        answering: choice({ yes: 'Yes', no: 'No' }),
      },
      { key: 'bills', text: 'Goes without heating because of the cost', answering: choice(yesNo) },
      { key: 'damp', text: 'Damp or mould', answering: choice(yesNo) },
      { key: 'warmth_words', text: 'In {name}’s own words', answering: words },
    ],
  },
  {
    key: 'goals',
    name: 'What matters',
    opening: 'Write down what {name} wants, as {name} says it.',
    questions: [
      { key: 'goal_most', text: 'What matters most', answering: words },
      { key: 'goal_managing', text: 'What would make the days easier', answering: words },
      { key: 'goal_not_wanted', text: 'What must not change', answering: words },
    ],
  },
];

/** A part by its key. */
export function partOf(key: string): Part | undefined {
  return parts.find((part) => part.key === key);
}

/** The part after another; undefined after the last. */
export function partAfter(key: string): Part | undefined {
  return parts[parts.findIndex((part) => part.key === key) + 1];
}
