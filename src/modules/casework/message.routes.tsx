import type { JSX } from 'preact';
import type { StaffActor } from '../../platform/access/actor.ts';
import { oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { messagesOfCase } from '../../platform/messages/messages.store.ts';
import { CannotPage, ClosedCasePage } from './case-form.page.tsx';
import { recipientsOf, sendMessage } from './message.command.ts';
import { MessagePage } from './message.page.tsx';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** Writing to the resident, or to whoever speaks for them; answering what they wrote. */
export const messageRoutes: readonly Route[] = [
  forStaff('GET', paths.message(':case'), 'work on cases', async (context) => {
    const on = await caseOnPage(context, 'message');
    if (on === null) return notFound();
    if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
    const form = openedForm({ to: on.file.personId, subject: `Your case ${on.file.reference}` });
    return page(await pageOf(context, on, form));
  }),
  forStaff('POST', paths.message(':case'), 'work on cases', send),
];

async function send(context: RouteContext<StaffActor>): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'message', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const asked = parseFields(fields, {
    to: oneOf(
      recipientsOf(on.household).map(({ personId }) => personId),
      'Choose to whom you write',
    ),
    subject: text({
      max: 200,
      missing: 'Enter a subject: it stands above an email or a letter',
      tooLong: 'Enter a subject of 200 characters or fewer',
    }),
    body: text({
      max: 2000,
      missing: 'Write the message',
      tooLong: 'Write the message in 2,000 characters or fewer',
    }),
  });
  if (!asked.ok) return refused(await pageOf(context, on, refusedForm(fields, asked.error)));
  const { to: personId, subject, body } = asked.value;
  const { caseId } = on.file;
  const sent = await sendMessage(tx, acting, { caseId, personId, subject, body });
  if (sent.ok) return redirect(paths.case(caseId));
  switch (sent.error) {
    case 'not-found':
      return notFound();
    case 'case-closed':
      return refused(<ClosedCasePage on={on} />);
    case 'cannot-write':
      return refused(
        <CannotPage on={on} title="This person cannot be written to">
          Nobody by this name may be written to any more. Look at the people of the case.
        </CannotPage>,
      );
  }
}

async function pageOf(
  { tx, acting }: RouteContext<StaffActor>,
  on: CaseOnPage,
  form: FormState,
): Promise<JSX.Element> {
  const messages = await messagesOfCase(tx, acting.actor.partnershipId, on.file.caseId);
  const waiting = messages.filter(({ status }) => status === 'received');
  return (
    <MessagePage on={on} form={form} recipients={recipientsOf(on.household)} waiting={waiting} />
  );
}
