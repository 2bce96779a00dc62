import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { parseFields, text } from '../../platform/http/fields.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { saveEdited } from '../organisation/index.ts';
import type { EditedField, Editing, Saving, Sent, StaffContext } from '../organisation/index.ts';
import type { DimensionRefusal } from './dimensions.command.ts';
import {
  addDimension,
  changeDimension,
  endDimension,
  fewestDimensions,
  mostDimensions,
} from './dimensions.command.ts';
import { DimensionPage, DimensionsPage, EndDimensionPage } from './dimensions.page.tsx';
import { allDimensions } from './outcomes.store.ts';
import type { DatedDimension } from './outcomes.store.ts';
import { paths } from './paths.ts';

/** The sides of life that a partnership scores. */
export const dimensionRoutes: readonly Route[] = [
  forStaff('GET', paths.dimensions, 'change settings', async ({ tx, acting }) =>
    page(<DimensionsPage dimensions={await allDimensions(tx, acting)} />),
  ),
  forStaff('GET', paths.addDimension, 'change settings', async () =>
    page(<DimensionPage form={openedForm()} />),
  ),
  forStaff('POST', paths.addDimension, 'change settings', async ({ tx, acting, fields }) => {
    const again = (errors: readonly FieldError[]) =>
      refused(<DimensionPage form={refusedForm(fields, errors)} />);
    const input = parseDimension(fields);
    if (!input.ok) return again(input.error);
    const added = await addDimension(tx, acting, input.value);
    return added.ok ? redirect(paths.dimensions) : again([errorFor(added.error)]);
  }),
  forStaff('GET', paths.dimension(':dimension'), 'change settings', async (context) => {
    const found = await asked(context);
    if (found === undefined) return notFound();
    const form = openedForm(textsOf(found));
    return page(<DimensionPage form={form} dimension={found} version={versionOf(found)} />);
  }),
  forStaff('POST', paths.dimension(':dimension'), 'change settings', (context) =>
    saveEdited(
      context,
      async () => {
        const found = await asked(context);
        return found && editing(found);
      },
      (sent) => save(context, sent),
    ),
  ),
  forStaff('GET', paths.endDimension(':dimension'), 'change settings', async (context) => {
    const found = await asked(context);
    return found === undefined
      ? notFound()
      : page(<EndDimensionPage dimension={found} refusal="" />);
  }),
  forStaff('POST', paths.endDimension(':dimension'), 'change settings', end),
];

async function end(context: StaffContext): Promise<Reply> {
  const found = await asked(context);
  if (found === undefined) return notFound();
  const ended = await endDimension(context.tx, context.acting, found.key);
  return ended.ok
    ? redirect(paths.dimensions)
    : refused(<EndDimensionPage dimension={found} refusal={errorFor(ended.error).message} />);
}

async function save({ tx, acting, params }: StaffContext, sent: Sent): Promise<Saving> {
  const input = parseDimension(sent.fields);
  if (!input.ok) return { mend: input.error };
  const change = { ...input.value, key: params['dimension'] ?? '' };
  const saved = await changeDimension(tx, acting, change);
  return saved.ok ? { saved: redirect(paths.dimensions) } : { mend: [errorFor(saved.error)] };
}

/** One that is still asked. */
async function asked(context: StaffContext): Promise<DatedDimension | undefined> {
  const known = await allDimensions(context.tx, context.acting);
  return known.find(({ key, untilOn }) => key === context.params['dimension'] && untilOn === null);
}

function parseDimension(
  fields: Fields,
): Result<{ name: string; question: string }, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 60,
      missing: 'Enter what it is called, like “Company”',
      tooLong: 'Enter a name of at most 60 characters',
    }),
    question: text({
      max: 200,
      missing: 'Enter what is asked, like “Do you see people as often as you want?”',
      tooLong: 'Enter a question of at most 200 characters',
    }),
  });
}

function errorFor(why: DimensionRefusal): FieldError {
  switch (why) {
    case 'name-taken':
      return {
        field: 'name',
        message: 'Enter another name: one side of life has this one already',
      };
    case 'unknown':
    case 'ended':
      return { field: 'name', message: 'This is not asked any more. Go back to the list' };
    case 'most-kept':
      return {
        field: 'name',
        message: `Stop asking another first: ${mostDimensions} are asked, and no drawing shows more`,
      };
    case 'fewest-kept':
      return {
        field: 'name',
        message: `Add another first: a drawing needs ${fewestDimensions} sides of life or more.`,
      };
  }
}

function editing(dimension: DatedDimension): Editing {
  return {
    about: dimension.name,
    edited: dimensionFields,
    current: { texts: textsOf(dimension), version: versionOf(dimension) },
    savedBy: {
      types: ['outcome_dimension_added', 'outcome_dimension_changed'],
      key: 'dimension_key',
      id: dimension.key,
    },
    action: paths.dimension(dimension.key),
    cancelHref: paths.dimension(dimension.key),
    form: (sent, errors) => (
      <DimensionPage
        form={refusedForm(sent.fields, errors)}
        dimension={dimension}
        version={sent.version}
      />
    ),
  };
}

const dimensionFields: readonly EditedField[] = [
  { name: 'name', label: 'Name', shown: ([first = '']) => first },
  { name: 'question', label: 'Question', shown: ([first = '']) => first },
];

function textsOf({ name, question }: DatedDimension): { name: string; question: string } {
  return { name, question };
}

/** The table counts no versions: what is kept is its own version. */
function versionOf({ name, question }: DatedDimension): string {
  return `${name} | ${question}`;
}
