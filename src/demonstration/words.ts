import type { HardAtHome } from '../modules/contact/index.ts';
import type { RandomStream } from '../simulation/random.ts';

/** What workers write, where every case may say the same. */
export const words = {
  triage: 'Phoned to ask how things are. Explained what we do and who will be in touch.',
  advice:
    'Talked through moving rugs and leads, and where to buy a raised seat. Sent the leaflet on falls.',
  visit: 'Went round the home together and agreed what to do first.',
  call: 'Phoned to say where things are. Nothing has changed.',
} as const;

const reasons: readonly (readonly [
  reason: string,
  hard: readonly HardAtHome[],
  matters: string,
])[] = [
  [
    'I cannot get my legs over the bath any more and I am frightened of slipping.',
    ['bathing', 'falls'],
    'A proper wash without waiting for somebody.',
  ],
  [
    'Mum holds on to the door frame to get up the back step. It is coming loose.',
    ['getting_out'],
    'To sit in the garden.',
  ],
  ['The toilet is low and there is nothing to hold.', ['toilet'], 'Not having to ask for help.'],
  [
    'Dad stands at the cooker holding the worktop. His knees give way.',
    ['kitchen', 'chair_and_bed'],
    'Making his own tea.',
  ],
  [
    'The stairs have one rail and I come down backwards.',
    ['stairs', 'falls'],
    'Sleeping in my own bed.',
  ],
  ['The house is cold and I stay in one room.', ['warmth'], 'Having my grandson to stay.'],
];

/** Why somebody asked, what is hard, and what matters most. */
export function reasonFor(chance: RandomStream): {
  readonly reason: string;
  readonly hardAtHome: readonly HardAtHome[];
  readonly mattersMost: string;
} {
  const [reason, hardAtHome, mattersMost] = chance.pick(reasons);
  return { reason, hardAtHome, mattersMost };
}

/** The answers of a visit, part by part. The known one needs a rail by the bath and a stool to cook. */
export function answersOf(
  chance: RandomStream,
  known: boolean,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const managed = (): string =>
    chance.weighted([
      ['alone', 70],
      ['difficulty', 20],
      ['help', 6],
      ['cannot', 4],
    ]);
  return {
    home: {
      steps_outside: known ? 'alone' : managed(),
      bathroom: chance.pick(['same_floor', 'other_floor']),
      door_answering: 'alone',
      repairs: known ? 'no' : chance.pick(['no', 'no', 'no', 'no', 'yes']),
    },
    daily_tasks: {
      bath: known ? 'cannot' : chance.pick(['alone', 'difficulty', 'difficulty', 'cannot']),
      toilet: known ? 'alone' : managed(),
      stairs: known ? 'alone' : managed(),
      chair: 'alone',
      bed: 'alone',
      meal: known ? 'difficulty' : managed(),
      daily_words: known
        ? 'I want to have a proper wash without my daughter having to come over. And I want to stay near my garden.'
        : '',
    },
    falls: {
      fallen: known ? 'none' : chance.pick(['none', 'none', 'none', 'near', 'one']),
      afraid: chance.pick(['no', 'yes']),
      trips: 'no',
      call_help: 'yes',
    },
    warmth: { warm_enough: 'always', heating: 'yes', bills: 'no', damp: 'no' },
    goals: { goal_most: 'To stay here and look after myself.' },
  };
}

/** What people say at the end. */
export function closingWords(chance: RandomStream): string {
  return chance.pick([
    'I can get in and out of the bath on my own again.',
    'It took a while, but somebody always told me what was happening.',
    'I did not know that there was anything for people like me.',
    'The rail is where I need it. I use it every day.',
    'She came when she said she would, and she listened.',
  ]);
}
