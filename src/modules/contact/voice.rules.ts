import type { QuestionKey } from './ask.rules.ts';

/** How a question names the person whom it is about. */
export interface Voice {
  readonly forSelf: boolean;
  /** `you`, `Doreen`, or `they` while the name is not known. */
  readonly subject: string;
  /** `you`, `Doreen`, or `them`. */
  readonly object: string;
  /** `your`, `Doreen’s`, or `their`. */
  readonly possessive: string;
}

/** Speaks to somebody about themselves, or about the person with this first name. */
export function voiceFor(forSelf: boolean, firstName: string): Voice {
  if (forSelf) return { forSelf, subject: 'you', object: 'you', possessive: 'your' };
  if (firstName === '') {
    return { forSelf, subject: 'they', object: 'them', possessive: 'their' };
  }
  return { forSelf, subject: firstName, object: firstName, possessive: `${firstName}’s` };
}

/** The question at the top of each page. */
export function headingOf(key: QuestionKey, voice: Voice): string {
  switch (key) {
    case 'who':
      return 'Who needs help?';
    case 'permission':
      return 'Do they know that you are asking?';
    case 'about-you':
      return 'Who are you?';
    case 'name':
      return voice.forSelf
        ? 'What is your name?'
        : 'What is the name of the person who needs help?';
    case 'date-of-birth':
      return `What is ${voice.possessive} date of birth?`;
    case 'address':
      return voice.forSelf ? 'Where do you live?' : `What is ${voice.possessive} address?`;
    case 'home':
      return voice.forSelf ? 'Do you own your home or rent it?' : 'Is the home owned or rented?';
    case 'getting-in':
      return 'What should a visitor know?';
    case 'what-is-hard':
      return `What is hard for ${voice.object} at home?`;
    case 'what-matters':
      return `What matters most to ${voice.object}?`;
    case 'how-urgent':
      return 'Can it wait?';
    case 'contact':
      return `How should we get in touch with ${voice.object}?`;
    case 'format':
      return voice.forSelf
        ? 'How should we write and talk to you?'
        : `How should we write and talk to ${voice.object}?`;
  }
}
