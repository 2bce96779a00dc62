import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { csrfField, formIdField, useFrame } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { TwoVersions } from '../../ui/app/two-versions.tsx';
import { differing } from './shown.rules.ts';
import type { Shown } from './shown.rules.ts';
import { choosingField, keepField } from './two-versions.form.ts';

/** Two people changed the same thing: what each saved or typed, and a choice for each fact. */
export interface TwoVersionsView<T> {
  /** What it is about: "Joan Tallis". */
  readonly about: string;
  readonly action: string;
  readonly cancelHref: string;
  /** Who saved first, and when: "Marcus Field" and "10:42". */
  readonly theirName: string;
  readonly theirTime: string;
  readonly shown: readonly Shown<T>[];
  readonly yours: T;
  readonly theirs: T;
  readonly theirVersion: number;
  /** What was typed, field by field, to be sent again. */
  readonly typed: Readonly<Record<string, string>>;
  readonly fields: Fields;
  readonly errors: readonly FieldError[];
}

export function TwoVersionsPage<T>({ view }: { readonly view: TwoVersionsView<T> }) {
  const { shown, yours, theirs, fields } = view;
  const title = `${view.theirName} changed ${view.about} at ${view.theirTime}`;
  return (
    <StaffPageFrame title={title} errors={view.errors}>
      <Titlebar title={title} />
      <p class="app-lede">Both versions are below: choose what to keep.</p>
      <TwoVersions
        theirName={`${view.theirName}, ${view.theirTime}`}
        action={view.action}
        cancelHref={view.cancelHref}
        fields={differing(shown, yours, theirs).map(({ name, label, say }) => ({
          name: keepField(name),
          label,
          yours: say(yours),
          theirs: say(theirs),
          keep: kept(fields.one(keepField(name))),
        }))}
      >
        <HiddenFields values={{ ...view.typed, version: String(view.theirVersion) }} />
      </TwoVersions>
    </StaffPageFrame>
  );
}

function HiddenFields({ values }: { readonly values: Readonly<Record<string, string>> }) {
  const frame = useFrame();
  const all = {
    [csrfField]: frame.csrfToken(),
    [formIdField]: frame.formId(),
    [choosingField]: 'yes',
    ...values,
  };
  return (
    <>
      {Object.entries(all).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function kept(value: string): 'yours' | 'theirs' | undefined {
  return value === 'yours' || value === 'theirs' ? value : undefined;
}
