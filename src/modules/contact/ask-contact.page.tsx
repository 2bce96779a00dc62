import { Radios } from '../../ui/govuk/radios.tsx';
import { EmailField, PhoneField, TextField, WordsField } from './ask-parts.tsx';
import type { QuestionProps } from './question.types.ts';

/** How to reach the person, and when. */
export function ContactQuestion({ heading, form, voice, speakTo }: QuestionProps) {
  const own = voice.forSelf;
  const optional = speakTo === 'referrer' ? ' (optional)' : '';
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      {speakTo === 'referrer' && (
        <p class="govuk-body">
          We contact you first. Tell us what you know for when we have to reach {voice.object}.
        </p>
      )}
      <Radios
        name="contactBy"
        legend={`Which way suits ${own ? 'you' : 'them'} best?${optional}`}
        legendSize="m"
        value={form.value('contactBy')}
        errorMessage={form.error('contactBy')}
        items={[
          { value: 'phone', text: 'Phone call' },
          { value: 'text', text: 'Text message' },
          { value: 'email', text: 'Email' },
          { value: 'letter', text: 'Letter' },
        ]}
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
        label="Mobile number for texts (optional)"
        {...(own && { autocomplete: 'tel' })}
      />
      <EmailField
        form={form}
        name="email"
        label="Email address (optional)"
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
        items={[
          { value: 'standard', text: 'Ordinary print' },
          { value: 'large_print', text: 'Large print' },
          { value: 'easy_read', text: 'Easy read, with pictures' },
          { value: 'braille', text: 'Braille' },
          { value: 'audio', text: 'A recording to listen to' },
        ]}
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
