import type { VNode } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import type { Content } from '../../ui/govuk/content.ts';
import type { QuestionKey } from './ask.rules.ts';
import { AddressQuestion, GettingInQuestion, HomeQuestion } from './ask-home.page.tsx';
import {
  AboutYouQuestion,
  BirthQuestion,
  NameQuestion,
  PermissionQuestion,
  WhoQuestion,
} from './ask-person.page.tsx';
import { ContactQuestion, FormatQuestion } from './ask-contact.page.tsx';
import { HardQuestion, MattersQuestion, UrgentQuestion } from './ask-needs.page.tsx';
import { contactPaths } from './paths.ts';
import type { QuestionProps } from './question.types.ts';
import { headingOf } from './voice.rules.ts';

/** One question of the public form. */
export interface QuestionView extends Omit<QuestionProps, 'heading'> {
  readonly question: QuestionKey;
  readonly backHref: string;
  /** There is something to save: every question but the first. */
  readonly canSave: boolean;
}

const questions = {
  who: WhoQuestion,
  permission: PermissionQuestion,
  'about-you': AboutYouQuestion,
  name: NameQuestion,
  'date-of-birth': BirthQuestion,
  address: AddressQuestion,
  home: HomeQuestion,
  'getting-in': GettingInQuestion,
  'what-is-hard': HardQuestion,
  'what-matters': MattersQuestion,
  'how-urgent': UrgentQuestion,
  contact: ContactQuestion,
  format: FormatQuestion,
} as const satisfies Record<QuestionKey, (props: QuestionProps) => VNode>;

/** A page with one question on it. */
export function QuestionPage(view: QuestionView) {
  const { question, voice, form } = view;
  const heading = headingOf(question, voice);
  const Question: (props: QuestionProps) => VNode = questions[question];
  return (
    <AskFrame title={heading} form={form} backHref={view.backHref}>
      <PostForm action={contactPaths.question(question)}>
        <Question heading={heading} voice={voice} form={form} speakTo={view.speakTo} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Continue</Button>
          {view.canSave && (
            <Button variant="secondary" name="then" value="save">
              Save and come back later
            </Button>
          )}
        </div>
      </PostForm>
    </AskFrame>
  );
}

/** The frame of every page of the form: two thirds wide, out of search engines. */
export function AskFrame(props: {
  readonly title: string;
  readonly form?: FormState;
  readonly backHref?: string;
  readonly children: Content;
}) {
  return (
    <PublicPageFrame
      title={props.title}
      section="ask"
      unlisted
      {...(props.form !== undefined && { errors: props.form.errors })}
      {...(props.backHref !== undefined && { backHref: props.backHref })}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">{props.children}</div>
      </div>
    </PublicPageFrame>
  );
}
