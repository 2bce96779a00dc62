import type { JSX } from 'preact';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { answerMessages } from './answer.command.ts';
import { ClosedCasePage } from './case-form.page.tsx';
import { answerMessageStep } from './case-step.rules.ts';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { isActive } from './step.rules.ts';
import { recordWord } from './word.command.ts';
import { parseWord } from './word.form.ts';
import { WordPage } from './word.page.tsx';

/** Recording that we and the resident spoke. */
export const wordRoutes: readonly Route[] = [
  forStaff('GET', paths.word(':case'), 'work on cases', async (context) => {
    const on = await caseOnPage(context, 'word');
    if (on === null) return notFound();
    if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
    return page(pageOf(on, openedForm({ by: 'us', ...dayParts('on', context.acting.today) })));
  }),
  forStaff('POST', paths.word(':case'), 'work on cases', record),
];

async function record(context: RouteContext<StaffActor>): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'word', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const asked = parseWord(fields, acting.today);
  if (!asked.ok) return refused(pageOf(on, refusedForm(fields, asked.error)));
  const { caseId } = on.file;
  const { on: occurredOn, answers, ...word } = asked.value;
  const recorded = await recordWord(tx, acting, { caseId, occurredOn, ...word });
  if (!recorded.ok) return notFound();
  if (answers) await answerMessages(tx, acting, caseId);
  return redirect(paths.case(caseId));
}

function pageOf(on: CaseOnPage, form: FormState): JSX.Element {
  const waits = on.file.steps.some((step) => step.key === answerMessageStep.key && isActive(step));
  return <WordPage on={on} form={form} messageWaits={waits} />;
}
