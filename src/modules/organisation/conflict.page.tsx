import { TwoVersions } from '../../ui/app/two-versions.tsx';
import type { FieldError } from '../../platform/http/fields.ts';
import { csrfField, formIdField, useFrame } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { choosingField } from './conflict.form.ts';
import { differing, keepName, textsOf } from './conflict.rules.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import { organisationPaths } from './paths.ts';

export interface Conflict {
  /** What both changed: "Oakley team". */
  readonly about: string;
  /** Who saved first; null for a job, or when it cannot be told. */
  readonly who: string | null;
  /** When, like 10:42. */
  readonly at: string | null;
  readonly edited: readonly EditedField[];
  readonly yours: Texts;
  readonly theirs: Texts;
  /** The version that the choice is made against. */
  readonly version: string;
  readonly action: string;
  readonly cancelHref: string;
  readonly errors?: readonly FieldError[];
}

/** Two people changed the same thing: both versions, and a choice for each field. */
export function ConflictPage(conflict: Conflict) {
  const { edited, theirs, yours } = conflict;
  const frame = useFrame();
  const who = conflict.who ?? 'Somebody else';
  const names = edited.flatMap((field) => field.parts ?? [field.name]);
  return (
    <StaffPageFrame
      title={`${who} changed this too`}
      section="organisation"
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
      {...(conflict.errors !== undefined && { errors: conflict.errors })}
    >
      <span class="govuk-caption-l">{conflict.about}</span>
      <h1 class="govuk-heading-l">
        {who} changed this{conflict.at === null ? '' : ` at ${conflict.at}`}
      </h1>
      <p class="app-lede">
        Both versions are below: choose what to keep. Nothing of yours is saved yet.
      </p>
      <TwoVersions
        action={conflict.action}
        cancelHref={conflict.cancelHref}
        theirName={conflict.who === null ? 'theirs' : `${conflict.who}’s`}
        fields={differing(edited, yours, theirs).map((field) => ({
          name: keepName(field.name),
          label: field.label,
          yours: field.shown(textsOf(field, yours)),
          theirs: field.shown(textsOf(field, theirs)),
        }))}
      >
        {[
          <input type="hidden" name={csrfField} value={frame.csrfToken()} />,
          <input type="hidden" name={formIdField} value={frame.formId()} />,
          <input type="hidden" name="version" value={conflict.version} />,
          <input type="hidden" name={choosingField} value="yes" />,
          ...names.flatMap((name) =>
            listOf(yours[name]).map((text) => <input type="hidden" name={name} value={text} />),
          ),
        ]}
      </TwoVersions>
    </StaffPageFrame>
  );
}

function listOf(texts: string | readonly string[] | undefined): readonly string[] {
  return texts === undefined ? [] : typeof texts === 'string' ? [texts] : texts;
}
