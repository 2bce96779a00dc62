import { DateInput } from '../../ui/govuk/date-input.tsx';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { EmailField, PhoneField, TextField, WordsField } from './ask-parts.tsx';
import { PhoneToday } from './public-frame.tsx';
import type { QuestionProps } from './question.types.ts';
import { limits } from './referral.rules.ts';

/** For whom help is asked. */
export function WhoQuestion({ heading, form }: QuestionProps) {
  return (
    <Radios
      name="who"
      legend={heading}
      legendSize="l"
      legendIsPageHeading
      value={form.value('who')}
      errorMessage={form.error('who')}
      items={[
        { value: 'me', text: 'Me' },
        {
          value: 'someone_else',
          text: 'Someone I care for or know',
          hint: 'A relative, a friend, a neighbour, or somebody you look after',
        },
      ]}
    />
  );
}

/** Whether the other person knows and agrees. */
export function PermissionQuestion({ heading, form }: QuestionProps) {
  return (
    <>
      <Radios
        name="agreed"
        legend={heading}
        legendSize="l"
        legendIsPageHeading
        hint="It is their home, so we act only with their agreement, unless they cannot decide this for themselves."
        value={form.value('agreed')}
        errorMessage={form.error('agreed')}
        items={[
          { value: 'agreed', text: 'Yes, they know and agree' },
          {
            value: 'cannot_agree',
            text: 'They cannot decide this for themselves',
            hint: 'Because of dementia, a brain injury or a learning disability, for example',
            conditional: (
              <WordsField
                form={form}
                name="whyNotAgreed"
                label="Why can they not decide this?"
                max={limits.why}
                rows={4}
              />
            ),
          },
          { value: 'not_told', text: 'They do not know yet' },
        ]}
      />
      <PhoneToday lead="If you fear for their safety," />
    </>
  );
}

/** Who asks for the other person. */
export function AboutYouQuestion({ heading, form }: QuestionProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <TextField
        form={form}
        name="yourGivenName"
        label="Your first name"
        autocomplete="given-name"
      />
      <TextField
        form={form}
        name="yourFamilyName"
        label="Your last name"
        autocomplete="family-name"
      />
      <TextField
        form={form}
        name="relationship"
        label="Who are you to them?"
        hint="Like daughter, husband, friend or neighbour"
        width={20}
      />
      <PhoneField form={form} name="yourPhone" label="Your phone number" autocomplete="tel" />
      <EmailField
        form={form}
        name="yourEmail"
        label="Your email address"
        hint="We need one of the two."
        autocomplete="email"
      />
      <Radios
        name="speakTo"
        legend="Whom should we contact first?"
        legendSize="m"
        value={form.value('speakTo')}
        errorMessage={form.error('speakTo')}
        items={[
          { value: 'referrer', text: 'Me' },
          { value: 'resident', text: 'The person who needs help' },
        ]}
      />
    </>
  );
}

/** The name of the person who needs help. */
export function NameQuestion({ heading, form, voice }: QuestionProps) {
  const own = voice.forSelf;
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <TextField
        form={form}
        name="title"
        label="Title (optional)"
        hint="Like Mrs, Mr, Ms or Dr"
        width={5}
        {...(own && { autocomplete: 'honorific-prefix' })}
      />
      <TextField
        form={form}
        name="givenName"
        label="First name"
        {...(own && { autocomplete: 'given-name' })}
      />
      <TextField
        form={form}
        name="familyName"
        label="Last name"
        {...(own && { autocomplete: 'family-name' })}
      />
      <TextField
        form={form}
        name="knownAs"
        label={own ? 'What should we call you? (optional)' : 'What are they called? (optional)'}
        hint="If it is not the first name"
      />
    </>
  );
}

/** The date of birth, which somebody who asks for another may not know. */
export function BirthQuestion({ heading, form, voice }: QuestionProps) {
  return (
    <>
      <DateInput
        id="born"
        namePrefix="born"
        legend={heading}
        legendSize="l"
        legendIsPageHeading
        hint="For example, 27 3 1941"
        values={{
          day: form.value('born-day'),
          month: form.value('born-month'),
          year: form.value('born-year'),
        }}
        errorMessage={form.error('born-day')}
        {...(voice.forSelf && {
          day: { autocomplete: 'bday-day' },
          month: { autocomplete: 'bday-month' },
          year: { autocomplete: 'bday-year' },
        })}
      />
      {!voice.forSelf && (
        <Checkboxes
          name="bornUnknown"
          legend="If you do not know it"
          legendSize="s"
          values={form.values('bornUnknown')}
          items={[{ value: 'yes', text: 'I do not know' }]}
        />
      )}
    </>
  );
}
