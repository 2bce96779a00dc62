import { Radios } from '../../ui/govuk/radios.tsx';
import { EmailField, PhoneField, TextField, WordsField } from './ask-parts.tsx';
import { contactWords, letterWords } from './ask-words.rules.ts';
import { contactWays, letterFormats } from './ask.form.ts';
import type { QuestionProps } from './question.types.ts';

/** How to reach the person, and when. */
export function ContactQuestion({ heading, form, voice, speakTo }: QuestionProps) {
  const own = voice.forSelf;
  const optional = speakTo === 'referrer' ? ' (optional)' : '';
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {speakTo === 'referrer'
          ? `We contact you first. Fill in what you know, for when we have to reach ${voice.object}.`
          : 'Fill in what goes with the way that you choose, and anything else that you have.'}
      </p>
      <Radios
        name="contactBy"
        legend={`Which way suits ${own ? 'you' : 'them'} best?${optional}`}
        legendSize="m"
        value={form.value('contactBy')}
        errorMessage={form.error('contactBy')}
        items={[...contactWays.map((code) => ({ value: code, text: contactWords[code] }))]}
      />
      <PhoneField
        form={form}
        name="phone"
        label="Phone number"
        {...(own && { autocomplete: 'tel' })}
      />
      <PhoneField
        form={form}
        name="mobile"
        label="Mobile number for texts"
        {...(own && { autocomplete: 'tel' })}
      />
      <EmailField
        form={form}
        name="email"
        label="Email address"
        {...(own && { autocomplete: 'email' })}
      />
      <TextField
        form={form}
        name="bestTimes"
        label="Good and bad times (optional)"
        hint="Like “not before 10am” or “not on Wednesdays”"
      />
    </>
  );
}

/** Large print, languages, interpreters, and whatever else helps. */
export function FormatQuestion({ heading, form }: QuestionProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <Radios
        name="letterFormat"
        legend="Letters"
        legendSize="m"
        value={form.value('letterFormat') || 'standard'}
        errorMessage={form.error('letterFormat')}
        items={[...letterFormats.map((code) => ({ value: code, text: letterWords[code] }))]}
      />
      <TextField
        form={form}
        name="language"
        label="Language"
        labelSize="m"
        width={20}
        hint="Any spoken language, or British Sign Language"
      />
      <Radios
        name="interpreter"
        legend="Is an interpreter needed?"
        legendSize="m"
        inline
        value={form.value('interpreter')}
        errorMessage={form.error('interpreter')}
        items={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes' },
        ]}
      />
      <WordsField
        form={form}
        name="helpToTalk"
        label="Anything else that helps (optional)"
        labelSize="m"
        hint="Like “speak slowly, I wear a hearing aid” or “let the phone ring for a long time”"
        max={350}
        rows={3}
      />
    </>
  );
}
