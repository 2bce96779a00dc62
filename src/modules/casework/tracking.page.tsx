import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { Areas } from '../../ui/app/areas.tsx';
import { NextAction } from '../../ui/app/next-action.tsx';
import { SidePanel } from '../../ui/app/side-panel.tsx';
import { Stages } from '../../ui/app/stages.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import { Textarea } from '../../ui/govuk/textarea.tsx';
import { answerWays } from './tracking-message.form.ts';
import type { TrackingView } from './tracking.view.ts';
import { answerDays } from './tracking.view.ts';

/** Where things are, for the person whom the case is about or who speaks for them. */
export function TrackingPage(props: {
  readonly view: TrackingView;
  readonly form: FormState;
  readonly messageAction: string;
}): JSX.Element {
  const { view, form } = props;
  return (
    <PublicPageFrame title={view.title} section="track" unlisted errors={form.errors}>
      <Areas
        next={<Opening view={view} />}
        contact={<Contact contact={view.contact} />}
        story={
          <>
            <WhereThingsAre view={view} />
            <Have have={view.have} />
            <Messages view={view} form={form} action={props.messageAction} />
          </>
        }
        rest={
          <SidePanel heading="Who can see this page">
            {view.seenBy.map((line) => (
              <p class="govuk-body">{line}</p>
            ))}
          </SidePanel>
        }
      />
    </PublicPageFrame>
  );
}

function Opening({ view }: { readonly view: TrackingView }): JSX.Element {
  const { voice, next, closed, told } = view;
  return (
    <>
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      {next !== null && (
        <NextAction action={next.action} headingSize="m">
          {next.lines.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </NextAction>
      )}
      {closed !== null && (
        <>
          <h2 class="govuk-heading-l">{closed.heading}</h2>
          <p class="govuk-body">
            {closed.text} If help is needed again,{' '}
            <a class="govuk-link" href="/ask">
              ask us again
            </a>
            .
          </p>
        </>
      )}
      {told === 'nothing' && (
        <p class="govuk-body">
          We have not been told that we may share this with you. Ask {view.contact.name}.
        </p>
      )}
      {!voice.forSelf && told === 'all' && (
        <p class="govuk-body">
          On this page “you” and “your home” mean {voice.name}, whom the case is about.
        </p>
      )}
    </>
  );
}

function Contact({ contact }: Pick<TrackingView, 'contact'>): JSX.Element {
  return (
    <SidePanel heading="Your contact">
      <p class="govuk-body">
        <b>{contact.name}</b>
        <br />
        {contact.jobTitle}
      </p>
      {contact.phone !== '' && (
        <p class="govuk-body">
          Phone{' '}
          <a class="govuk-link app-nowrap" href={`tel:${contact.phone.replace(/\s/g, '')}`}>
            {contact.phone}
          </a>
        </p>
      )}
      <p class="govuk-body">{contact.works}</p>
    </SidePanel>
  );
}

function WhereThingsAre({ view }: { readonly view: TrackingView }): JSX.Element | null {
  if (view.groups.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">Where things are</h2>
      {view.groups.map((group) => (
        <>
          {group.heading !== null && <h3 class="govuk-heading-m">{group.heading}</h3>}
          <Stages stages={group.stages} />
        </>
      ))}
    </>
  );
}

function Have({ have }: Pick<TrackingView, 'have'>): JSX.Element | null {
  if (have.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">What you already have</h2>
      <SummaryList rows={have.map(({ title, text }) => ({ key: title, value: text }))} />
    </>
  );
}

function Messages(props: {
  readonly view: TrackingView;
  readonly form: FormState;
  readonly action: string;
}): JSX.Element {
  const { view, form, action } = props;
  return (
    <>
      {view.messages.length > 0 && (
        <>
          <h2 class="govuk-heading-l" id="messages">
            What you wrote to us
          </h2>
          {view.messages.map((message) => (
            <InsetText>
              <p class="govuk-body">You wrote on {message.day}:</p>
              <p class="govuk-body">“{message.words}”</p>
              <p class="govuk-body">
                <b>{message.state}</b>
              </p>
            </InsetText>
          ))}
        </>
      )}
      {view.mayWrite && (
        <>
          <h2 class="govuk-heading-l" id="message">
            Tell us or ask us something
          </h2>
          <PostForm action={action}>
            <Textarea
              name="words"
              label="Your message"
              hint="For example, a date you are away, or something that has become harder. Up to 2,000 characters."
              value={form.value('words')}
              errorMessage={form.error('words')}
            />
            <Radios
              name="answerBy"
              legend="How should we answer?"
              legendSize="s"
              inline
              items={Object.entries(answerWays).map(([value, text]) => ({ value, text }))}
              value={form.value('answerBy')}
              errorMessage={form.error('answerBy')}
            />
            <Button>Send message</Button>
            <p class="govuk-body">We answer within {answerDays} working days.</p>
          </PostForm>
        </>
      )}
    </>
  );
}
