import type { StaffActor } from '../../platform/access/actor.ts';
import { parseId } from '../../kernel/ids.ts';
import { parseFields, text } from '../../platform/http/fields.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { CannotPage, ClosedCasePage } from './case-form.page.tsx';
import { addIntervention, addNeed, stopIntervention } from './intervention.command.ts';
import { NeedPage, StopPage } from './need.page.tsx';
import { caseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { pathwaysOn } from './pathway.store.ts';
import { parseReason } from './step.form.ts';

type Context = RouteContext<StaffActor>;

/** Adding a need by hand with something to be done about it, and stopping what is done. */
export const needRoutes: readonly Route[] = [
  forStaff('GET', paths.need(':case'), 'work on cases', askNeed),
  forStaff('POST', paths.need(':case'), 'work on cases', add),
  forStaff('GET', paths.stopIntervention(':case', ':intervention'), 'work on cases', askStop),
  forStaff('POST', paths.stopIntervention(':case', ':intervention'), 'work on cases', stop),
];

async function askNeed(context: Context): Promise<Reply> {
  const { tx, acting } = context;
  const on = await caseOnPage(context, 'need');
  if (on === null) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  const pathways = await pathwaysOn(tx, acting.actor.partnershipId, acting.today);
  return page(<NeedPage on={on} form={openedForm()} pathways={pathways} />);
}

async function add(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'need', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const pathways = await pathwaysOn(tx, acting.actor.partnershipId, acting.today);
  const again = (errors: readonly FieldError[]) =>
    refused(<NeedPage on={on} form={refusedForm(fields, errors)} pathways={pathways} />);
  const asked = parseFields(fields, {
    title: text({
      max: 200,
      missing: 'Say what is hard, like “Getting up from the toilet”',
      tooLong: 'Say what is hard in 200 characters or fewer',
    }),
    intervention: text({ max: 200, tooLong: 'Say what will be done in 200 characters or fewer' }),
  });
  if (!asked.ok) return again(asked.error);
  const chosen = fields.one('pathway');
  const pathway = pathways.find(({ pathwayKey }) => pathwayKey === chosen);
  if (pathway === undefined && chosen !== 'none')
    return again([
      { field: 'pathway', message: 'Choose what will be done, or that nothing is chosen yet' },
    ]);
  if (pathway !== undefined && asked.value.intervention === '')
    return again([
      { field: 'intervention', message: 'Say what exactly, like “Grab rail by the bath”' },
    ]);
  const { caseId } = on.file;
  const { title, intervention } = asked.value;
  const needId = await addNeed(tx, acting, { caseId, needKey: 'by_hand', title, foundFrom: '' });
  if (!needId.ok) return refused(<ClosedCasePage on={on} />);
  if (pathway !== undefined) {
    const begun = await addIntervention(tx, acting, {
      caseId,
      needId: needId.value,
      pathwayKey: pathway.pathwayKey,
      title: intervention,
    });
    if (!begun.ok) return refused(<ClosedCasePage on={on} />);
  }
  return redirect(paths.case(caseId));
}

async function askStop(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'need');
  const one = on?.file.interventions.find(({ interventionId }) => interventionId === idOf(context));
  if (on === null || one === undefined) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  if (one.status !== 'open') return page(<NotUnderWay on={on} />);
  return page(<StopPage on={on} form={openedForm()} intervention={one} />);
}

async function stop(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'need', { record: false });
  const one = on?.file.interventions.find(({ interventionId }) => interventionId === idOf(context));
  if (on === null || one === undefined) return notFound();
  const asked = parseReason(fields, 'Say why it is stopped');
  if (!asked.ok)
    return refused(<StopPage on={on} form={refusedForm(fields, asked.error)} intervention={one} />);
  const { caseId } = on.file;
  const { interventionId } = one;
  const stopped = await stopIntervention(tx, acting, { caseId, interventionId, ...asked.value });
  if (stopped.ok) return redirect(paths.case(caseId));
  return stopped.error === 'case-closed'
    ? refused(<ClosedCasePage on={on} />)
    : refused(<NotUnderWay on={on} />);
}

function NotUnderWay({ on }: { readonly on: Parameters<typeof ClosedCasePage>[0]['on'] }) {
  return (
    <CannotPage on={on} title="This is not under way any more">
      Somebody has finished or stopped it. The story of the case tells it.
    </CannotPage>
  );
}

function idOf({ params }: Context): string | null {
  const id = parseId(params['intervention'] ?? '');
  return id.ok ? id.value : null;
}
