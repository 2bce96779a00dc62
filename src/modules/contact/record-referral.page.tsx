import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Columns } from '../../ui/app/areas.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { DateInput } from '../../ui/govuk/date-input.tsx';
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { contactNames, letterFormatNames, tenureNames } from '../people/index.ts';
import { EmailField, PhoneField, TextField, WordsField } from './ask-parts.tsx';
import { contactWays, letterFormats, tenures } from './ask.form.ts';
import { KnownAlready } from './known-already.tsx';
import type { KnownView } from './known-already.tsx';
import { contactPaths } from './paths.ts';
import {
  agreementCodes,
  agreements,
  hardAtHome,
  hardAtHomeCodes,
  limits,
  sourceCodes,
  sources,
  urgentReasonCodes,
  urgentReasons,
} from './referral.rules.ts';

/** The page on which staff record a referral. */
export interface RecordView {
  readonly form: FormState;
  /** People who may be the same; asked once everything else is right. */
  readonly known: KnownView | null;
  /** A referral that was passed on to another district. */
  readonly passedOn: { readonly reference: string; readonly locality: string } | null;
}

interface Part {
  readonly form: FormState;
}

/** Everything about a referral on one page. */
export function RecordReferralPage({ form, known, passedOn }: RecordView) {
  return (
    <StaffPageFrame title="Record a referral" errors={form.errors}>
      {passedOn !== null && (
        <NotificationBanner
          type="success"
          text={`Passed on to ${passedOn.locality}. Its reference is ${passedOn.reference}.`}
        />
      )}
      <Titlebar title="Record a referral" />
      <p class="govuk-body">
        For somebody who phoned or came in, or whom a professional refers. The day of receipt starts
        the clock.
      </p>
      <PostForm action={contactPaths.newReferral}>
        {known !== null && <KnownAlready {...known} form={form} />}
        <Columns
          layout="half"
          first={[<From form={form} />, <Why form={form} />]}
          second={[<Who form={form} />, <Reach form={form} />, <Home form={form} />]}
        />
        <Button preventDoubleClick>Record it and open the case</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

function From({ form }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">Where it came from</h2>
      <Select
        name="source"
        label="Source"
        value={form.value('source')}
        errorMessage={form.error('source')}
        items={[
          { value: '', text: 'Choose' },
          ...sourceCodes.map((code) => ({ value: code, text: sources[code] })),
        ]}
      />
      <DateField form={form} name="receivedOn" legend="Received on" />
      <TextField
        form={form}
        name="referrerGivenName"
        label="First name of whoever refers"
        hint="Leave these empty when the person asked themselves."
      />
      <TextField form={form} name="referrerFamilyName" label="Last name" />
      <TextField form={form} name="referrerOrganisation" label="Practice, ward or team" />
      <TextField
        form={form}
        name="relationship"
        label="Family or friend: who they are to the person"
      />
      <PhoneField form={form} name="referrerPhone" label="Their phone number" />
      <Choice
        form={form}
        name="speakTo"
        legend="Contact first"
        items={[
          { value: 'resident', text: 'The person' },
          { value: 'referrer', text: 'Whoever refers' },
        ]}
      />
    </>
  );
}

function Why({ form }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">What they need</h2>
      <Ticks
        form={form}
        name="hard"
        legend="What is hard at home"
        codes={hardAtHomeCodes}
        names={hardAtHome}
      />
      <WordsField
        form={form}
        name="reason"
        label="In the words of whoever asks"
        max={limits.words}
        rows={5}
      />
      <WordsField
        form={form}
        name="mattersMost"
        label="What matters most to the person"
        max={limits.words}
        rows={3}
      />
      <Ticks
        form={form}
        name="urgent"
        legend="What cannot wait"
        codes={urgentReasonCodes}
        names={urgentReasons}
      />
      <Choice
        form={form}
        name="agreed"
        legend="Does the person know and agree?"
        items={agreementCodes.map((code) => ({ value: code, text: agreements[code] }))}
      />
      <WordsField form={form} name="whyNotAgreed" label="If not, why" max={limits.why} rows={2} />
    </>
  );
}

function Who({ form }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">Who needs help</h2>
      <TextField form={form} name="title" label="Title" width={5} />
      <TextField form={form} name="givenName" label="First name" />
      <TextField form={form} name="familyName" label="Last name" />
      <TextField form={form} name="knownAs" label="Known as" />
      <DateField form={form} name="born" legend="Date of birth, if known" />
      <TextField
        form={form}
        name="nhsNumber"
        label="NHS number, if known"
        width={20}
        inputmode="numeric"
      />
    </>
  );
}

function Reach({ form }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">How to reach them</h2>
      <Choice
        form={form}
        name="contactBy"
        legend="Best way"
        items={contactWays.map((code) => ({ value: code, text: contactNames[code] }))}
      />
      <PhoneField form={form} name="phone" label="Phone" />
      <PhoneField form={form} name="mobile" label="Mobile for texts" />
      <EmailField form={form} name="email" label="Email" />
      <Select
        name="letterFormat"
        label="Letters"
        value={form.value('letterFormat')}
        errorMessage={form.error('letterFormat')}
        items={letterFormats.map((code) => ({ value: code, text: letterFormatNames[code] }))}
      />
      <TextField form={form} name="language" label="Language" width={20} />
      <Checkboxes
        name="interpreter"
        legend="Interpreter"
        small
        values={form.values('interpreter')}
        items={[{ value: 'yes', text: 'An interpreter is needed' }]}
      />
      <WordsField
        form={form}
        name="communicationNotes"
        label="Best times, and what helps to talk"
        max={limits.notes}
        rows={2}
      />
    </>
  );
}

function Home({ form }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">Home</h2>
      <TextField form={form} name="addressLine1" label="House number or name, and street" />
      <TextField form={form} name="addressLine2" label="Second line" />
      <TextField form={form} name="town" label="Town or village" />
      <TextField form={form} name="postcode" label="Postcode" width={10} />
      <Select
        name="tenure"
        label="Owned or rented"
        value={form.value('tenure')}
        errorMessage={form.error('tenure')}
        items={tenures.map((code) => ({ value: code, text: tenureNames[code] }))}
      />
      <TextField form={form} name="landlord" label="Landlord or agent" />
      <WordsField form={form} name="accessNotes" label="To get in" max={limits.notes} rows={2} />
      <WordsField
        form={form}
        name="dangers"
        label="Dangers to a visitor, such as a dog"
        max={limits.notes}
        rows={2}
      />
    </>
  );
}

function DateField(props: Part & { readonly name: string; readonly legend: string }) {
  const { form, name } = props;
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={props.legend}
      values={{
        day: form.value(`${name}-day`),
        month: form.value(`${name}-month`),
        year: form.value(`${name}-year`),
      }}
      errorMessage={form.error(`${name}-day`)}
    />
  );
}

function Choice(
  props: Part & {
    readonly name: string;
    readonly legend: string;
    readonly items: readonly { readonly value: string; readonly text: string }[];
  },
) {
  const { form, ...radios } = props;
  return (
    <Radios
      {...radios}
      small
      inline={props.items.every(({ text }) => text.length < 16)}
      value={form.value(props.name)}
      errorMessage={form.error(props.name)}
    />
  );
}

function Ticks<C extends string>(
  props: Part & {
    readonly name: string;
    readonly legend: string;
    readonly codes: readonly C[];
    readonly names: Readonly<Record<C, string>>;
  },
) {
  const { form, name, names } = props;
  return (
    <Checkboxes
      name={name}
      legend={props.legend}
      small
      values={form.values(name)}
      errorMessage={form.error(name)}
      items={props.codes.map((code) => ({ value: code, text: names[code] }))}
    />
  );
}
