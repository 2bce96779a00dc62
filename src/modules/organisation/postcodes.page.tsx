import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Textarea } from '../../ui/govuk/textarea.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { countText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EditPage } from './edit.page.tsx';
import type { Locality } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';

/** What a look-up found. */
export type LookUp =
  | {
      readonly kind: 'found';
      readonly postcode: string;
      readonly area: string;
      readonly locality: string;
    }
  | { readonly kind: 'in-none'; readonly postcode: string }
  | { readonly kind: 'not-a-postcode' };

export interface PostcodesView {
  readonly typed: string;
  readonly lookUp: LookUp | null;
  readonly localities: readonly (Locality & { readonly areas: readonly string[] })[];
  readonly mayChange: boolean;
}

/** Which postcode is whose: look one up, and every locality's list. */
export function PostcodesPage(view: PostcodesView) {
  const wrong = view.lookUp?.kind === 'not-a-postcode' ? wrongPostcode : undefined;
  return (
    <StaffPageFrame
      title="Postcodes and districts"
      section="organisation"
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
      errors={wrong === undefined ? [] : [{ field: 'q', message: wrong }]}
    >
      <Titlebar title="Which district is it?" />
      <form action={organisationPaths.postcodes} method="get">
        <Input
          name="q"
          label="Postcode"
          hint="Like LE19 2AB."
          width={10}
          spellcheck={false}
          value={view.typed}
          errorMessage={wrong}
        />
        <Button>Look up</Button>
      </form>
      <Answer lookUp={view.lookUp} />
      <StackTable
        caption="What each locality has"
        columns={[
          { heading: 'Locality', role: 'row header' },
          { heading: 'Postcodes' },
          { heading: 'Partner' },
        ]}
        rows={view.localities.map((locality) => ({
          cells: [
            view.mayChange ? (
              <a class="govuk-link" href={organisationPaths.localityPostcodes(locality.localityId)}>
                {locality.name}
              </a>
            ) : (
              locality.name
            ),
            areasText(locality.areas),
            locality.partnerName,
          ],
        }))}
      />
      <p class="govuk-body app-muted">
        The narrowest wins: when one locality has LE19 and another LE19 2AB, that one postcode is
        the other’s.
      </p>
    </StaffPageFrame>
  );
}

const wrongPostcode = 'Enter a whole postcode, like LE19 2AB';
const areasShown = 40;

function areasText(areas: readonly string[]): string {
  if (areas.length === 0) return 'None yet: nobody there can ask for help on the public site';
  const shown = areas.slice(0, areasShown).join(', ');
  return areas.length > areasShown
    ? `${shown} and ${countText(areas.length - areasShown, 'other')}`
    : shown;
}

function Answer({ lookUp }: { readonly lookUp: LookUp | null }) {
  if (lookUp === null || lookUp.kind === 'not-a-postcode') return null;
  return (
    <InsetText>
      {lookUp.kind === 'found' ? (
        <>
          {lookUp.postcode} is in <strong>{lookUp.locality}</strong>, by {lookUp.area}.
        </>
      ) : (
        <>{lookUp.postcode} is in no locality, so a referral from there is out of area.</>
      )}
    </InsetText>
  );
}

/** The list of one locality. */
export function LocalityPostcodesPage(props: {
  readonly locality: Locality;
  readonly form: FormState;
  /** A digest of the list as it was read, so that two people who change it at once both get to know. */
  readonly version: string;
}) {
  const { form, locality } = props;
  return (
    <EditPage
      title={`Postcodes of ${locality.name}`}
      form={form}
      action={organisationPaths.localityPostcodes(locality.localityId)}
      version={props.version}
      submit="Save"
      cancelHref={organisationPaths.postcodes}
    >
      <Textarea
        name="areas"
        label="One a line"
        hint="LE for everything that begins so, LE19, LE19 2 with the space, or one whole postcode LE19 2AB."
        rows={16}
        spellcheck={false}
        value={form.value('areas')}
        errorMessage={form.error('areas')}
      />
    </EditPage>
  );
}
