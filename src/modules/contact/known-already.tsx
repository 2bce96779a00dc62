import type { FormState } from '../../platform/http/form-state.ts';
import { Radios } from '../../ui/govuk/radios.tsx';

/** Somebody on record who may be the same person. */
export interface KnownPerson {
  readonly personId: string;
  readonly householdId: string;
  readonly name: string;
  /** Date of birth and address, in one line. */
  readonly about: string;
}

/** Who may be the same person: those whom this member of staff may see, and who holds the others. */
export interface KnownView {
  readonly people: readonly KnownPerson[];
  /** Names of localities that hold a match, once each. */
  readonly heldBy: readonly string[];
}

/** Asks, before anything is recorded, whether the person is known already. */
export function KnownAlready({ people, heldBy, form }: KnownView & { readonly form: FormState }) {
  return (
    <div class="govuk-inset-text">
      {heldBy.length > 0 && (
        <p class="govuk-body">
          <strong>Known already?</strong> A match is held by {heldBy.join(', ')}. Phone them before
          you record somebody new.
        </p>
      )}
      <Radios
        name="known"
        legend="Is it one of these people?"
        legendSize="m"
        small
        hint="For somebody on record only the referral is new: what you typed about the person and the home is not kept."
        value={form.value('known')}
        errorMessage={form.error('known')}
        items={[
          ...people.map(({ personId, name, about }) => ({
            value: personId,
            text: name,
            hint: about,
          })),
          { value: 'new', text: 'No, this is somebody new' },
        ]}
      />
    </div>
  );
}
