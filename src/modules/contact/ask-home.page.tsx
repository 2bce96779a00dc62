import { Radios } from '../../ui/govuk/radios.tsx';
import { TextField, WordsField } from './ask-parts.tsx';
import { tenureWords } from './ask-words.rules.ts';
import { tenures } from './ask.form.ts';
import type { QuestionProps } from './question.types.ts';
import { limits } from './referral.rules.ts';

/** Where the person lives, which decides the district. */
export function AddressQuestion({ heading, form, voice }: QuestionProps) {
  const own = voice.forSelf;
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <TextField
        form={form}
        name="addressLine1"
        label="House number or name, and street"
        {...(own && { autocomplete: 'address-line1' })}
      />
      <TextField
        form={form}
        name="addressLine2"
        label="Second line of the address (optional)"
        {...(own && { autocomplete: 'address-line2' })}
      />
      <TextField
        form={form}
        name="town"
        label="Town or village"
        classes="govuk-!-width-two-thirds"
        {...(own && { autocomplete: 'address-level2' })}
      />
      <TextField
        form={form}
        name="postcode"
        label="Postcode"
        width={10}
        autocapitalize="characters"
        spellcheck={false}
        {...(own && { autocomplete: 'postal-code' })}
      />
    </>
  );
}

/** Owned or rented: for some work the landlord must be asked. */
export function HomeQuestion({ heading, form, voice }: QuestionProps) {
  const unknownText = voice.forSelf ? 'I am not sure' : 'I do not know';
  return (
    <>
      <Radios
        name="tenure"
        legend={heading}
        legendSize="l"
        legendIsPageHeading
        hint="We help either way. If the home is rented, we may have to ask the landlord."
        value={form.value('tenure')}
        errorMessage={form.error('tenure')}
        items={[
          ...tenures.map((code) => ({
            value: code,
            text: code === 'unknown' ? unknownText : tenureWords[code],
            hint: code === 'other' && 'Like living with family, or a home that goes with a job',
          })),
        ]}
      />
      <TextField
        form={form}
        name="landlord"
        label="Name of the landlord or agent (optional)"
        hint="If the home is rented"
      />
    </>
  );
}

/** How to get in, and what a visitor must look out for. */
export function GettingInQuestion({ heading, form }: QuestionProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">So that whoever comes finds the door and stays safe.</p>
      <WordsField
        form={form}
        name="accessNotes"
        label="Is there anything we should know to get in? (optional)"
        labelSize="s"
        hint="Like “use the side door”, “it takes a while to answer”, or where to park. Do not write the code of a key safe here."
        max={limits.notes}
        rows={3}
      />
      <WordsField
        form={form}
        name="dangers"
        label="Is there a dog, or anything else to take care with? (optional)"
        labelSize="s"
        hint="Like steep steps, loose carpet or somebody who smokes"
        max={limits.notes}
        rows={3}
      />
    </>
  );
}
