import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { CasePanel, StepLink, StepToLink, StoryTellers } from '../casework/index.ts';
import { said, textOf } from '../casework/index.ts';
import { erasePartAnswers, motsOfHousehold } from './erase.store.ts';
import { changesFrom, findingOf } from './outcomes.rules.ts';
import { scoresOf } from './outcomes.store.ts';
import { paths } from './paths.ts';
import { partOf } from './questions.rules.ts';
import { countText } from '../../kernel/words.ts';
import type { Eraser } from '../people/index.ts';

/** What the pages of a case and of a household take from the assessments. */
export const assessmentSlots = {
  panel,
  stepLink,
  beforeClosing,
  tellers: tellers(),
  eraser: {
    find: async (tx, acting, householdId) => {
      const { visits } = await motsOfHousehold(tx, acting, householdId);
      return {
        goes: visits === 0 ? [] : [`The answers given in ${countText(visits, 'Housing MOT')}`],
        stays: visits === 0 ? [] : ['The days of the visits and the scores from 1 to 10'],
        objections: [],
      };
    },
    erase: async (tx, acting, householdId) => {
      const { caseIds } = await motsOfHousehold(tx, acting, householdId);
      await erasePartAnswers(tx, acting, caseIds);
      return { caseIds };
    },
  } satisfies Eraser,
};

/** Outcomes beside the story of a case; nothing before anything is scored. */
async function panel(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
): Promise<CasePanel | null> {
  const changes = changesFrom(await scoresOf(tx, acting, caseId));
  if (changes.length === 0) return null;
  const finding = findingOf(changes);
  return {
    title: 'Outcomes',
    body: (
      <>
        {finding !== '' && <p class="govuk-body">{finding}</p>}
        <ul class="govuk-list app-flush">
          {changes.map((change) => (
            <li>
              {change.name}: <b>{scoreText(change.before)}</b> before,{' '}
              <b>{scoreText(change.after)}</b> after
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.outcomes(caseId)}>
            See them drawn, from 1 to 10
          </a>
        </p>
      </>
    ),
  };
}

function scoreText(score: number | null): string {
  return score === null ? 'not scored' : String(score);
}

function stepLink({ caseId, stepKey }: StepToLink): StepLink | null {
  return stepKey === 'housing_mot'
    ? { href: paths.housingMot(caseId), text: 'Fill in the Housing MOT' }
    : null;
}

/** Somebody who was asked before is asked again before the case is closed. */
async function beforeClosing(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
): Promise<StepLink | null> {
  const scores = await scoresOf(tx, acting, caseId);
  const scored = (occasion: 'before' | 'after') =>
    scores.some((score) => score.occasion === occasion);
  return scored('before') && !scored('after')
    ? {
        href: paths.score(caseId, 'after'),
        text: 'Ask how life is now: it was scored before, and not yet after',
      }
    : null;
}

function tellers(): StoryTellers {
  return {
    housing_mot_begun: (event) => ({
      title: 'Housing MOT begun',
      lines: [`${event.by}.`],
      key: false,
    }),
    housing_mot_part_saved: (event) => {
      const key = textOf(event.data, 'part_key');
      return {
        title: `Housing MOT: ${partOf(key)?.name ?? key}`,
        lines: [`${event.by}. ${countText(numberOf(event.data['answered']), 'answer')} saved.`],
        key: false,
      };
    },
    housing_mot_finished: (event) => {
      const present = textOf(event.detail, 'present');
      const needs = numberOf(event.data['needs']);
      const begun = numberOf(event.data['interventions']);
      return {
        title: 'Housing MOT finished',
        lines: said(
          `${event.by}. ${countText(needs, 'need')} found, ${countText(begun, 'thing')} begun.`,
          present === '' ? '' : `Also there: ${present}.`,
          textOf(event.detail, 'summary'),
        ),
        key: true,
      };
    },
    outcomes_scored: (event) => ({
      title:
        textOf(event.data, 'occasion') === 'after'
          ? 'Life scored from 1 to 10, after'
          : 'Life scored from 1 to 10, before',
      lines: [`${event.by}.`],
      key: false,
    }),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
