import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import type { FormState } from '../http/form-state.ts';
import { PostForm } from '../http/frame.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import type { SentChannel } from './messenger.ts';
import { messagePaths } from './paths.ts';
import { wasField } from './templates.form.ts';
import type { Templates } from './templates.ts';

/** How messages are sent: a template of GOV.UK Notify for each way, or none. */
export function TemplatesPage(props: {
  readonly form: FormState;
  /** As they stand, so that a later change by somebody else is noticed. */
  readonly current: Templates;
  readonly hasKey: boolean;
}) {
  const { form, current } = props;
  return (
    <StaffPageFrame
      title="How messages are sent"
      section="messages"
      breadcrumbs={[{ text: 'Messages to send by hand', href: messagePaths.byHand }]}
      errors={form.errors}
    >
      <Titlebar title="How messages are sent" />
      {!props.hasKey && (
        <InsetText>
          No key for GOV.UK Notify is set on this server, so every message is kept here. Whoever
          runs the server sets NOTIFY_API_KEY.
        </InsetText>
      )}
      <p class="govuk-body">
        Make one template of each kind in GOV.UK Notify. Its message is ((body)); the subject of an
        email and the heading of a letter are ((subject)). Without a template, messages of that kind
        are kept here, to be sent by hand.
      </p>
      <PostForm action={messagePaths.settings}>
        <TemplateInput channel="text" label="Template ID for texts" form={form} current={current} />
        <TemplateInput
          channel="email"
          label="Template ID for emails"
          form={form}
          current={current}
        />
        <TemplateInput
          channel="letter"
          label="Template ID for letters"
          hint="Letters in large print, easy read, Braille or audio are always kept here."
          form={form}
          current={current}
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

function TemplateInput(props: {
  readonly channel: SentChannel;
  readonly label: string;
  readonly hint?: string;
  readonly form: FormState;
  readonly current: Templates;
}) {
  const { channel, form } = props;
  return (
    <>
      <input type="hidden" name={wasField(channel)} value={props.current[channel] ?? ''} />
      <Input
        name={channel}
        label={props.label}
        hint={props.hint}
        value={form.value(channel)}
        errorMessage={form.error(channel)}
        width={30}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}
