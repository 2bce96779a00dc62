import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText } from '../../kernel/words.ts';
import { Panel } from '../../ui/govuk/panel.tsx';
import { AskFrame } from './ask.page.tsx';
import { OrPhone, PhoneToday } from './public-frame.tsx';
import { LeaveForm } from './save.page.tsx';

/** A request that has become a case. */
export interface SentView {
  readonly reference: string;
  /** The day by which somebody answers. */
  readonly answerBy: PlainDate;
  readonly today: PlainDate;
  /** The whole address of the tracking page. */
  readonly trackingLink: string;
  /** Something in it cannot wait. */
  readonly urgent: boolean;
}

/** The reference, what happens next and by when, and the link to follow it. Good to print. */
export function SentPage(view: SentView) {
  return (
    <AskFrame title="We have your request">
      <Panel title="We have your request">
        Your reference
        <br />
        <strong>{view.reference}</strong>
      </Panel>
      {view.urgent && <PhoneToday lead="You told us that some of this cannot wait. To be safe," />}
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body-l">
        By {dayText(view.answerBy, view)} one of us reads this and gets in touch.
      </p>
      <p class="govuk-body">
        You then have one named person who stays with you until it is sorted. You do not need to do
        anything before that. <OrPhone before="If things get worse, phone" />
      </p>
      <h2 class="govuk-heading-m">Follow it online</h2>
      <p class="govuk-body">
        This link shows where things are and what happens next. Keep it to yourself: whoever has it
        can see that page.
      </p>
      <p class="govuk-body">
        <a class="govuk-link govuk-!-text-break-word" href={view.trackingLink}>
          {view.trackingLink}
        </a>
      </p>
      <p class="govuk-body">Print this page or write down the reference and the link.</p>
      <div class="govuk-!-display-none-print">
        <h2 class="govuk-heading-s">Is this phone or computer somebody else’s?</h2>
        <LeaveForm text="Clear this computer" />
      </div>
    </AskFrame>
  );
}
