import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { noneOfThese } from './ask.form.ts';
import { WordsField } from './ask-parts.tsx';
import { PhoneToday } from './public-frame.tsx';
import type { QuestionProps } from './question.types.ts';
import {
  hardAtHome,
  hardAtHomeCodes,
  limits,
  urgentReasonCodes,
  urgentReasons,
} from './referral.rules.ts';

/** What is hard at home, ticked and in words. */
export function HardQuestion({ heading, form, voice }: QuestionProps) {
  return (
    <>
      <Checkboxes
        name="hard"
        legend={heading}
        legendSize="l"
        legendIsPageHeading
        hint="Tick everything that is hard, or that only works with help."
        values={form.values('hard')}
        errorMessage={form.error('hard')}
        items={hardAtHomeCodes.map((code) => ({ value: code, text: hardAtHome[code] }))}
      />
      <WordsField
        form={form}
        name="reason"
        label={voice.forSelf ? 'In your own words' : 'In your words, or theirs'}
        labelSize="m"
        hint="What happens on an ordinary day? What have you tried?"
        max={limits.words}
        rows={6}
      />
    </>
  );
}

/** What the person wants from it all. */
export function MattersQuestion({ heading, form, voice }: QuestionProps) {
  return (
    <WordsField
      form={form}
      name="mattersMost"
      label={heading}
      labelSize="l"
      labelIsPageHeading
      hint={
        voice.forSelf
          ? 'What would you like to be able to do again, or go on doing? Leave it empty if you would rather talk about it.'
          : 'What would they like to be able to do again, or go on doing? Leave it empty if they would rather talk about it.'
      }
      max={limits.words}
      rows={6}
    />
  );
}

/** What cannot wait for a visit in turn. */
export function UrgentQuestion({ heading, form, voice }: QuestionProps) {
  return (
    <>
      <Checkboxes
        name="urgent"
        legend={heading}
        legendSize="l"
        legendIsPageHeading
        hint={`Tick what is true of ${voice.object} now.`}
        values={form.values('urgent')}
        errorMessage={form.error('urgent')}
        items={[
          ...urgentReasonCodes.map((code) => ({ value: code, text: urgentReasons[code] })),
          { divider: 'or' },
          { value: noneOfThese, text: 'None of these', exclusive: true },
        ]}
      />
      <PhoneToday lead="If any of these is true, send this and also" />
    </>
  );
}
