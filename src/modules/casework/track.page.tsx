import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm, useFrame } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { DateInput } from '../../ui/govuk/date-input.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { paths } from './paths.ts';

/** How to reach the tracking page. */
export function TrackPage({ form }: { readonly form: FormState }): JSX.Element {
  const { publicPhone } = useFrame().partnership;
  const dayError = form.error('born-day') ?? form.error('born-month') ?? form.error('born-year');
  return (
    <PublicPageFrame title="See where your case is" section="track" errors={form.errors}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">See where your case is</h1>
          <p class="govuk-body">
            If we sent you a link in a text or email, open it: you need nothing else. You can also
            use the reference and the code in our letter or text.
          </p>
          <PostForm action={paths.track}>
            <Input
              name="reference"
              label="Reference"
              hint="Like LB 7K4 R29T"
              width={10}
              spellcheck={false}
              autocapitalize="characters"
              value={form.value('reference')}
              errorMessage={form.error('reference')}
            />
            <DateInput
              id="born"
              namePrefix="born"
              legend="Date of birth of the person whom we help"
              legendSize="s"
              hint="Like 11 5 1946"
              values={{
                day: form.value('born-day'),
                month: form.value('born-month'),
                year: form.value('born-year'),
              }}
              errorMessage={dayError}
            />
            <Input
              name="code"
              label="Code"
              hint="8 letters and figures, like 7KQ4 M2XW"
              width={10}
              spellcheck={false}
              autocomplete="one-time-code"
              value={form.value('code')}
              errorMessage={form.error('code')}
            />
            <Button>See where it is</Button>
          </PostForm>
          <h2 class="govuk-heading-m">If you have no link and no code</h2>
          <p class="govuk-body">
            Phone us
            {publicPhone !== '' && (
              <>
                {' '}
                on <b class="app-nowrap">{publicPhone}</b>
              </>
            )}
            . We tell you where things are, and send you a new code if you want one.
          </p>
        </div>
      </div>
    </PublicPageFrame>
  );
}
