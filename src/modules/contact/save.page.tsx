import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx';
import { AskFrame } from './ask.page.tsx';
import { EmailField, PhoneField } from './ask-parts.tsx';
import { contactPaths } from './paths.ts';
import { OrPhone } from './public-frame.tsx';

/** A request that is not finished, and how to come back to it. */
export interface SavedView {
  /** The whole link, from `https://` on. */
  readonly link: string;
  readonly lastDay: PlainDate;
  readonly today: PlainDate;
  readonly backHref: string;
  readonly form: FormState;
  /** A message with the link is on its way. */
  readonly sentBy: 'email' | 'text' | null;
  /** The page from which somebody came had something to mend, and was not saved. */
  readonly pageNotSaved: boolean;
}

/** The link by which to come back, to write down or to have sent. */
export function SavedPage(view: SavedView) {
  return (
    <AskFrame title="Your answers are saved" form={view.form} backHref={view.backHref}>
      {view.sentBy !== null && (
        <NotificationBanner
          type="success"
          text={
            view.sentBy === 'email'
              ? 'The email with the link is on its way.'
              : 'The text with the link is on its way.'
          }
        />
      )}
      <h1 class="govuk-heading-l">Your answers are saved</h1>
      {view.pageNotSaved && (
        <p class="govuk-body">
          Only the page that you were on is not: something on it was missing. You are asked it
          again.
        </p>
      )}
      <p class="govuk-body">
        Come back with this link until {dayText(view.lastDay, view)}. After that we delete what you
        wrote. Keep the link to yourself: whoever has it can read your answers.
      </p>
      <InsetText>
        <a class="govuk-link govuk-!-text-break-word" href={view.link}>
          {view.link}
        </a>
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={contactPaths.check}>
          Go on now
        </a>
      </p>
      <h2 class="govuk-heading-m">Have the link sent to you</h2>
      <PostForm action={contactPaths.save}>
        <EmailField form={view.form} name="email" label="Email address" autocomplete="email" />
        <PhoneField
          form={view.form}
          name="mobile"
          label="Or mobile number, for a text"
          autocomplete="tel"
        />
        <Button variant="secondary" preventDoubleClick>
          Send me the link
        </Button>
      </PostForm>
      <h2 class="govuk-heading-m">Is this phone or computer somebody else’s?</h2>
      <p class="govuk-body">
        Write the link down first. Then clear this computer, so that the next person cannot see what
        you wrote.
      </p>
      <LeaveForm text="Clear this computer" />
    </AskFrame>
  );
}

/** The one button that makes this browser forget the request. What is saved stays. */
export function LeaveForm({ text }: { readonly text: string }) {
  return (
    <PostForm action={contactPaths.leave}>
      <Button variant="secondary">{text}</Button>
    </PostForm>
  );
}

/** A request was begun in this browser: go on, or begin again. */
export function BegunPage() {
  return (
    <AskFrame title="You have begun a request" backHref={contactPaths.home}>
      <h1 class="govuk-heading-l">You have begun a request</h1>
      <p class="govuk-body">Your answers so far are saved.</p>
      <div class="govuk-button-group">
        <Button href={contactPaths.check}>Go on with it</Button>
        <PostForm action={contactPaths.askAgain}>
          <Button variant="secondary">Delete it and begin again</Button>
        </PostForm>
      </div>
    </AskFrame>
  );
}

/** A link that worked once, and whose day is past. */
export function LinkRunOutPage() {
  return (
    <AskFrame title="This link has run out" backHref={contactPaths.home}>
      <h1 class="govuk-heading-l">This link has run out</h1>
      <p class="govuk-body">
        Nobody came back to this request in time, so we have deleted what was written. Nothing was
        sent to us.
      </p>
      <Button href={contactPaths.ask}>Ask for help</Button>
      <p class="govuk-body">
        <OrPhone before="Or phone" />
      </p>
    </AskFrame>
  );
}

/** Too many requests were begun from one address in an hour. */
export function TooManyPage() {
  return (
    <AskFrame title="Too many requests from here" backHref={contactPaths.home}>
      <h1 class="govuk-heading-l">Too many requests from here</h1>
      <p class="govuk-body">
        Many requests were begun from your internet connection in the last hour. Try again in an
        hour. <OrPhone before="If it cannot wait, phone" />
      </p>
    </AskFrame>
  );
}
