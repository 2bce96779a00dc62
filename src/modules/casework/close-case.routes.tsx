import type { JSX } from 'preact';
import type { StaffActor } from '../../platform/access/actor.ts';
import { oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { ClosedCasePage } from './case-form.page.tsx';
import type { CaseSlots, StepLink } from './case-page.slots.ts';
import { storyOf } from './case-story.ts';
import type { CloseRefusal } from './close-case.command.ts';
import { closeCase } from './close-case.command.ts';
import { ClosePage } from './close-case.page.tsx';
import { achievedAnswers, closingReasons } from './close-case.rules.ts';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { ownTellers } from './story-tellers.ts';

type Context = RouteContext<StaffActor>;

/** Closing a case. */
export function closeCaseRoutes(slots: CaseSlots): readonly Route[] {
  return [
    forStaff('GET', paths.close(':case'), 'work on cases', async (context) => {
      const on = await caseOnPage(context, 'close');
      if (on === null) return notFound();
      if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
      return page(await pageOf(context, slots, on, openedForm(), null));
    }),
    forStaff('POST', paths.close(':case'), 'work on cases', (context) => close(context, slots)),
  ];
}

async function close(context: Context, slots: CaseSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'close', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const asked = parseFields(fields, {
    reason: oneOf(closingReasons, 'Choose why the case is closed'),
    achieved: oneOf(achievedAnswers, 'Choose what they answered, or that they did not'),
    ownWords: text({ max: 2000, tooLong: 'Keep their words to 2,000 characters or fewer' }),
  });
  if (!asked.ok) {
    return refused(await pageOf(context, slots, on, refusedForm(fields, asked.error), null));
  }
  const { caseId } = on.file;
  const version = Number(fields.one('version'));
  const closed = await closeCase(tx, acting, { caseId, version, ...asked.value });
  if (closed.ok) return redirect(paths.case(caseId));
  if (closed.error === 'not-found') return notFound();
  if (closed.error === 'case-closed') return refused(<ClosedCasePage on={on} />);
  return refused(await pageOf(context, slots, on, refusedForm(fields, []), closed.error));
}

async function pageOf(
  { tx, acting, fields }: Context,
  slots: CaseSlots,
  on: CaseOnPage,
  form: FormState,
  refusal: Exclude<CloseRefusal, 'not-found' | 'case-closed'> | null,
): Promise<JSX.Element> {
  const links: StepLink[] = [];
  for (const ask of slots.beforeClosing) {
    const link = await ask(tx, acting, on.file.caseId);
    if (link !== null) links.push(link);
  }
  const seen = new Set(fields.one('seen').split(' '));
  const since = {
    steps: on.file.steps,
    events:
      refusal === 'changed-meanwhile'
        ? on.file.events.filter(({ eventId }) => !seen.has(eventId))
        : [],
  };
  const tellers = [...slots.tellers, ownTellers(on.file, on.names)];
  return (
    <ClosePage
      on={on}
      form={form}
      first={links}
      refusal={refusal}
      since={storyOf(since, on.names, tellers, 'everything')}
    />
  );
}
