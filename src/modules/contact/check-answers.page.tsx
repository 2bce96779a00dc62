import { dateText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import type { SummaryRow } from '../../ui/govuk/summary-list.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import type { AskAnswers } from './ask.form.ts';
import { AskFrame } from './ask.page.tsx';
import type { QuestionKey } from './ask.rules.ts';
import { questionsFor } from './ask.rules.ts';
import { contactPaths } from './paths.ts';
import { PhoneToday } from './public-frame.tsx';
import { hardAtHome, urgentReasons } from './referral.rules.ts';
import { contactWords, letterWords, tenureWords } from './ask-words.rules.ts';
import type { Voice } from './voice.rules.ts';
import { headingOf } from './voice.rules.ts';

/** Every answer, each with a link to change it, and the declaration. */
export function CheckAnswersPage(props: {
  readonly answers: Partial<AskAnswers>;
  readonly voice: Voice;
  readonly form: FormState;
  readonly backHref: string;
}) {
  const { answers, voice, form } = props;
  const urgent = (answers['how-urgent']?.urgent.length ?? 0) > 0;
  return (
    <AskFrame title="Check what you wrote" form={form} backHref={props.backHref}>
      <h1 class="govuk-heading-l">Check what you wrote</h1>
      {urgent && <PhoneToday lead="Some of this cannot wait. Send it, and also" />}
      <SummaryList rows={questionsFor(voice.forSelf).map((key) => rowOf(key, answers, voice))} />
      <h2 class="govuk-heading-m">Send your request</h2>
      <p class="govuk-body">
        We keep what you wrote to find out what would help, and share it only with those in the
        service who need it. The{' '}
        <a class="govuk-link" href={contactPaths.privacy}>
          privacy notice
        </a>{' '}
        says more.
      </p>
      <PostForm action={contactPaths.check}>
        <Checkboxes
          name="declare"
          legend="Before you send it"
          legendSize="s"
          values={form.values('declare')}
          errorMessage={form.error('declare')}
          items={[{ value: 'yes', text: 'What I wrote is right as far as I know' }]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Send</Button>
          <a class="govuk-link" href={contactPaths.save}>
            Save and come back later
          </a>
        </div>
      </PostForm>
    </AskFrame>
  );
}

function rowOf(key: QuestionKey, answers: Partial<AskAnswers>, voice: Voice): SummaryRow {
  const lines = linesOf(key, answers).filter((line) => line !== '');
  return {
    key: shortNames[key],
    value: lines.length === 0 ? 'Nothing to add' : lines.map((line) => <Line text={line} />),
    actions: [
      {
        href: contactPaths.question(key),
        text: 'Change',
        visuallyHiddenText: headingOf(key, voice),
      },
    ],
  };
}

function Line({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((part) => (
        <>
          {part}
          <br />
        </>
      ))}
    </>
  );
}

const shortNames = {
  who: 'Who needs help',
  permission: 'Permission',
  'about-you': 'Who asks',
  name: 'Name',
  'date-of-birth': 'Date of birth',
  address: 'Address',
  home: 'Home',
  'getting-in': 'For a visitor',
  'what-is-hard': 'What is hard',
  'what-matters': 'What matters most',
  'how-urgent': 'Can it wait?',
  contact: 'How to get in touch',
  format: 'Letters and language',
} as const satisfies Record<QuestionKey, string>;

/** An answer in words, one line each. */
function linesOf(key: QuestionKey, all: Partial<AskAnswers>): readonly string[] {
  switch (key) {
    case 'who':
      return [all.who?.who === 'someone_else' ? 'Someone I care for or know' : 'Me'];
    case 'permission':
      return all.permission?.agreed === 'cannot_agree'
        ? ['They cannot decide this for themselves', all.permission.whyNotAgreed]
        : ['They know and agree'];
    case 'about-you':
      return aboutYouLines(all[key]);
    case 'name':
      return nameLines(all.name);
    case 'date-of-birth':
      return [all[key]?.born ? dateText(all[key].born) : 'I do not know'];
    case 'address':
      return Object.values(all.address ?? {});
    case 'home':
      return [tenureWords[all.home?.tenure ?? 'unknown'], all.home?.landlord ?? ''];
    case 'getting-in':
      return Object.values(all[key] ?? {});
    case 'what-is-hard':
      return [...(all[key]?.hard ?? []).map((code) => hardAtHome[code]), all[key]?.reason ?? ''];
    case 'what-matters':
      return [all[key]?.mattersMost ?? ''];
    case 'how-urgent':
      return urgentLines(all[key]);
    case 'contact':
      return contactLines(all.contact);
    case 'format':
      return formatLines(all.format);
  }
}

function aboutYouLines(about: AskAnswers['about-you'] | undefined): readonly string[] {
  if (about === undefined) return [];
  return [
    `${about.yourGivenName} ${about.yourFamilyName} (${about.relationship})`,
    about.yourPhone,
    about.yourEmail,
    about.speakTo === 'referrer' ? 'Contact me first' : 'Contact them first',
  ];
}

function nameLines(name: AskAnswers['name'] | undefined): readonly string[] {
  if (name === undefined) return [];
  const whole = [name.title, name.givenName, name.familyName].filter((part) => part !== '');
  return [whole.join(' '), name.knownAs === '' ? '' : `Called ${name.knownAs}`];
}

function urgentLines(answer: AskAnswers['how-urgent'] | undefined): readonly string[] {
  const codes = answer?.urgent ?? [];
  return codes.length === 0 ? ['None of these'] : codes.map((code) => urgentReasons[code]);
}

function contactLines(contact: AskAnswers['contact'] | undefined): readonly string[] {
  if (contact === undefined) return [];
  const { contactBy, phone, mobile, email, bestTimes } = contact;
  return [contactBy === null ? '' : contactWords[contactBy], phone, mobile, email, bestTimes];
}

function formatLines(format: AskAnswers['format'] | undefined): readonly string[] {
  if (format === undefined) return [];
  return [
    letterWords[format.letterFormat],
    format.language,
    format.interpreter === 'yes' ? 'An interpreter is needed' : '',
    format.helpToTalk,
  ];
}
