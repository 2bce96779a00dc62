import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import type { CaseOnPage } from '../casework/index.ts';
import { DayQuestion, WordsQuestion } from '../casework/index.ts';
import { declinedKey } from './finish.form.ts';
import { MotFrame } from './mot-frame.page.tsx';
import { NeedBoxes } from './need-boxes.page.tsx';
import type { FoundNeed } from './needs.rules.ts';
import { paths } from './paths.ts';

export interface FinishView {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly needs: readonly FoundNeed[];
  readonly ticked: (need: FoundNeed) => readonly string[];
  /** Parts without a single answer, by name. */
  readonly leftOut: readonly string[];
  /** The versions of the parts from which the needs were found. */
  readonly seen: string;
  /** Somebody saved a part since the page was opened. */
  readonly changed: boolean;
}

/** What the visit comes to, before anything begins. */
export function FinishPage({ view }: { readonly view: FinishView }): JSX.Element {
  const { on, form, needs } = view;
  const { first } = on.names;
  return (
    <MotFrame on={on} title={titleOf(needs.length)} errors={form.errors}>
      {view.changed && (
        <InsetText>
          <b>A part was saved while this page was open.</b> The needs below are those of the answers
          as they stand now. Check them and finish again.
        </InsetText>
      )}
      {view.leftOut.length > 0 && (
        <p class="govuk-body">
          Not asked yet: {view.leftOut.join(', ')}.{' '}
          <a class="govuk-link" href={paths.housingMot(on.file.caseId)}>
            All parts
          </a>
        </p>
      )}
      <PostForm action={paths.finish(on.file.caseId)}>
        <input type="hidden" name="seen" value={view.seen} />
        <input type="hidden" name="needs" value={needs.map(({ key }) => key).join(' ')} />
        <p class="govuk-body">
          {needs.length === 0
            ? 'The visit is kept, and the case goes on to its review.'
            : `What is ticked begins when you finish the visit. Where ${first} wants nothing, untick everything and say why.`}
        </p>
        {needs.length > 0 && <h2 class="govuk-heading-m">What each need comes to</h2>}
        {needs.map((need) => (
          <Decided need={need} view={view} />
        ))}
        <DayQuestion name="visited" legend="When did you visit?" form={form} />
        <Input
          name="present"
          label="Who else was there?"
          labelSize="s"
          hint={`Besides you and ${first}. Leave it empty if nobody was.`}
          value={form.value('present')}
          errorMessage={form.error('present')}
        />
        <WordsQuestion
          name="summary"
          label="What else should colleagues know?"
          hint="It stands in the story of the case. You can leave this empty."
          max={2000}
          form={form}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Finish the visit</Button>
          <a class="govuk-link" href={paths.housingMot(on.file.caseId)}>
            Not yet
          </a>
        </div>
      </PostForm>
    </MotFrame>
  );
}

function Decided({ need, view }: { readonly need: FoundNeed; readonly view: FinishView }) {
  const { form } = view;
  const ticked = view.ticked(need);
  const name = declinedKey(need.key);
  return (
    <>
      <NeedBoxes need={need} ticked={ticked} />
      {need.offers.length > 0 && ticked.length === 0 && (
        <Input
          name={name}
          label={`Why is nothing wanted? ${need.title}`}
          hint="In their own words if you can."
          value={form.value(name)}
          errorMessage={form.error(name)}
        />
      )}
    </>
  );
}

function titleOf(needs: number): string {
  return needs === 0 ? 'No need was found' : `${countText(needs, 'need')} found on this visit`;
}
