import { plainDate } from '../../kernel/plain-date.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import { countText, dayText } from '../../kernel/words.ts';
import type { CaseNames } from './case-names.ts';
import { tellHouseholdAndMessages } from './story-tellers-around.ts';
import type { StoryEvent, StoryLine, StoryTellers } from './case-page.slots.ts';
import type { CaseFile } from './case-page.types.ts';
import { achievedNames, closingReasonNames } from './close-case.rules.ts';
import { holdReasonText } from './hold.rules.ts';
import { nameIn, said, small, textOf } from './story-words.ts';
import { urgencyReasonNames } from './triage.rules.ts';

/** How casework tells its own events, and those of the modules before it. */
export function ownTellers(file: CaseFile, names: CaseNames): StoryTellers {
  return {
    ...tellCase(names),
    ...tellSteps(file, names),
    ...tellWork(names),
    ...tellVisits(names),
    ...tellHouseholdAndMessages(names),
  };
}

function tellCase(names: CaseNames): StoryTellers {
  return {
    case_opened: (event) => ({
      title: 'Case opened',
      lines: [`${names.staff(event.data['named_contact_id'])} is the contact until triage.`],
      key: false,
    }),
    case_triaged: (event) => ({
      title: 'Triage',
      lines: said(
        `${event.by}. Route: ${nameIn(routeWords, textOf(event.data, 'route'))}. ${urgencyText(event)} ${names.staff(event.data['named_contact_id'])} is the named contact.`,
        textOf(event.detail, 'note'),
      ),
      key: true,
    }),
    case_closed: (event) => {
      const ownWords = textOf(event.detail, 'own_words');
      const achieved = textOf(event.data, 'achieved');
      return {
        title: `Case closed: ${small(nameIn(closingReasonNames, textOf(event.data, 'reason')))}`,
        lines: said(
          achieved === '' || achieved === 'not_answered'
            ? `${event.by}.`
            : `${event.by}. Has the service achieved everything you wanted? ${nameIn(achievedNames, achieved)}.`,
        ),
        ...(ownWords !== '' && { quotation: ownWords }),
        key: true,
      };
    },
    silence_raised: (event) => ({
      title: `${textOf(event.data, 'working_days')} working days without a word`,
      lines: [`${names.first} has heard nothing from us. The named contact speaks to them.`],
      key: true,
    }),
    case_lent: (event) => ({
      title: 'Case lent to another team',
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: false,
    }),
    access_given: (event) => ({
      title: `${names.staff(event.data['staff_id'])} may open this case`,
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: false,
    }),
    case_moved: (event) => ({
      title: 'Case moved to another district with its household',
      lines: [`${event.by}.`],
      key: true,
    }),
    named_contact_changed: (event) => ({
      title: `${names.staff(event.data['to_staff_id'])} is the contact from now on`,
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    access_ended: (event) => ({ title: 'Access ended', lines: [`${event.by}.`], key: false }),
    case_restricted: (event) => ({
      title: 'Case restricted: only people who are named may open it',
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    case_unrestricted: (event) => ({
      title: 'Case no longer restricted',
      lines: [`${event.by}.`],
      key: true,
    }),
  };
}

function tellSteps(file: CaseFile, names: CaseNames): StoryTellers {
  const step = (event: StoryEvent) => names.step(event.data['step_id']);
  const forWhat = (event: StoryEvent) =>
    typeof event.data['intervention_id'] === 'string'
      ? ` ${names.intervention(event.data['intervention_id'])}.`
      : '';
  return {
    step_started: (event) => ({
      title: ended(step(event), 'begun'),
      lines: [`${event.by}.`],
      key: false,
    }),
    step_finished: (event) => ({
      title: ended(step(event), 'done'),
      lines: [`${event.by}.${timeTaken(file, event)}${forWhat(event)}`],
      key: true,
    }),
    step_skipped: (event) => ({
      title: ended(step(event), 'skipped'),
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    step_held: (event) => ({
      title: `On hold: ${small(holdReasonText(textOf(event.data, 'reason')))}`,
      lines: said(`${step(event)}. Held by ${event.by}.`, waitsFor(event, names)),
      key: false,
    }),
    step_resumed: (event) => ({
      title: 'No longer on hold',
      lines: [
        `${step(event)} goes on after ${countText(Number(event.data['held_days'] ?? 0), 'working day')} on hold. ${event.by}.`,
      ],
      key: false,
    }),
    step_returned_to: (event) => ({
      title: `Back to: ${small(step(event))}`,
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    step_handed_over: (event) => ({
      title: ended(step(event), 'handed over'),
      lines: [`From ${event.by} to ${names.staff(event.data['to_staff_id'])}.`],
      key: false,
    }),
  };
}

function tellWork(names: CaseNames): StoryTellers {
  return {
    word_exchanged: (event) => ({
      title: wordTitle(event, names),
      lines: said(textOf(event.detail, 'summary')),
      key: false,
    }),
    need_found: (event) => ({
      title: `Need found: ${textOf(event.detail, 'title')}`,
      lines: said(textOf(event.detail, 'found_from')),
      key: false,
    }),
    need_declined: (event) => ({
      title: 'Need declined',
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: false,
    }),
    intervention_begun: (event) => ({
      title: `${textOf(event.detail, 'title') || names.intervention(event.data['intervention_id'])}: begun`,
      lines: [`${event.by}.`],
      key: false,
    }),
    intervention_finished: (event) => ({
      title: `${names.intervention(event.data['intervention_id'])}: done`,
      lines: [],
      key: true,
    }),
    intervention_reopened: (event) => ({
      title: `${names.intervention(event.data['intervention_id'])}: under way again`,
      lines: [`${event.by}.`],
      key: true,
    }),
    intervention_stopped: (event) => ({
      title: `${names.intervention(event.data['intervention_id'])}: stopped`,
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    advice_given: (event) => ({
      title: 'Advice given',
      lines: said(`${event.by}.`, textOf(event.detail, 'advice')),
      key: true,
    }),
  };
}

function tellVisits(names: CaseNames): StoryTellers {
  const visit =
    (title: string) =>
    (event: StoryEvent): StoryLine => ({
      title,
      lines: said(
        [textOf(event.detail, 'purpose'), names.staff(event.data['staff_id'])]
          .filter((part) => part !== '')
          .join('. ') + '.',
        whenOf(event, names),
        textOf(event.detail, 'reason'),
      ),
      key: false,
    });
  return {
    visit_booked: visit('Visit booked'),
    visit_done: visit('Visit done'),
    visit_missed: visit('Visit did not happen'),
    visit_cancelled: visit('Visit cancelled'),
  };
}

/** A step's name with what became of it; a name may end in a question mark. */
function ended(step: string, how: string): string {
  return step.endsWith('?')
    ? `${step} ${how.charAt(0).toUpperCase()}${how.slice(1)}`
    : `${step}: ${how}`;
}

const routeWords = {
  hsc_visit: 'HSC visit',
  advice: 'advice',
  not_for_us: 'not for us',
} as const;

const channelVerbs = {
  phone: 'phoned',
  visit: 'spoke face to face with',
  text: 'sent a text to',
  email: 'emailed',
  letter: 'wrote to',
  web: 'wrote on the tracking page to',
} as const;

function wordTitle(event: StoryEvent, names: CaseNames): string {
  const verb = nameIn(channelVerbs, textOf(event.data, 'channel'));
  const minutes = event.data['minutes'];
  const long = typeof minutes === 'number' ? `, ${countText(minutes, 'minute')}` : '';
  return textOf(event.data, 'by') === 'resident'
    ? `${names.first} ${verb} us${long}`
    : `${event.by} ${verb} ${names.first}${long}`;
}

function urgencyText(event: StoryEvent): string {
  const reasons = event.data['urgency_reasons'];
  const why = Array.isArray(reasons)
    ? reasons.map((code: unknown) => small(nameIn(urgencyReasonNames, String(code))))
    : [];
  return `Urgency: ${[textOf(event.data, 'urgency'), ...why].join(', ')}.`;
}

function waitsFor(event: StoryEvent, names: CaseNames): string {
  const expected = textOf(event.data, 'expected_on');
  const whom = textOf(event.detail, 'waiting_for');
  if (whom === '') return '';
  return expected === ''
    ? `Waits for ${whom}.`
    : `Waits for ${whom}, expected ${dayText(plainDate(expected), names)}.`;
}

function whenOf(event: StoryEvent, names: CaseNames): string {
  const day = textOf(event.data, 'visit_on');
  if (day === '' || event.type !== 'visit_booked') return '';
  return `${dayText(plainDate(day), names)} at ${textOf(event.data, 'time')}, ${textOf(event.data, 'minutes')} minutes.`;
}

function timeTaken(file: CaseFile, event: StoryEvent): string {
  const step = file.steps.find((one) => one.stepId === event.data['step_id']);
  if (step === undefined || step.readyOn === null) return '';
  const finishedOn = plainDate(event.occurredOn);
  const days = Math.max(0, workingDaysBetween(step.readyOn, finishedOn) - step.heldDays);
  return ` ${countText(days, 'working day')}; the target is ${step.targetDays}.`;
}
