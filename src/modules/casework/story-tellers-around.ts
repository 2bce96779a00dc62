import { listText } from '../../kernel/words.ts';
import type { CaseNames } from './case-names.ts';
import type { StoryEvent, StoryLine, StoryTellers } from './case-page.slots.ts';
import { nameIn, said, textOf } from './story-words.ts';

/** How the story tells what happens around a case: asking, its people and home, messages, documents. */
export function tellHouseholdAndMessages(names: CaseNames): StoryTellers {
  return { ...tellReferral(names), ...tellPeople(names), ...tellMessages(names), ...tellFiles() };
}

function tellReferral(names: CaseNames): StoryTellers {
  return {
    referral_received: (event) => {
      const who = [
        textOf(event.detail, 'referrer_name'),
        textOf(event.detail, 'referrer_organisation'),
      ].filter((part) => part !== '');
      const asker = event.data['made_by_person_id'];
      const from =
        who.length > 0
          ? who.join(', ')
          : typeof asker === 'string'
            ? names.person(asker)
            : nameIn(sourceNames, textOf(event.data, 'source'));
      const matters = textOf(event.detail, 'matters_most');
      const reason = textOf(event.detail, 'reason');
      return {
        title: 'Referral received',
        lines: said(`From ${from}. The clock starts.`, matters === '' ? '' : reason),
        ...((matters || reason) !== '' && { quotation: matters || reason }),
        key: true,
      };
    },
  };
}

const sourceNames = {
  self: 'the person themselves',
  family_or_friend: 'family or a friend',
  phone: 'a phone call',
  first_contact: 'First Contact',
  gp: 'a GP practice',
  nurse: 'a community nurse',
  hospital: 'a hospital',
  social_worker: 'a social worker',
  council_team: 'another council team',
  ot: 'an OT',
  other: 'somebody else',
} as const;

function tellPeople(names: CaseNames): StoryTellers {
  const changed =
    (title: (event: StoryEvent) => string) =>
    (event: StoryEvent): StoryLine => ({
      title: title(event),
      lines: [`${event.by}.${fieldsText(event)}`],
      key: false,
    });
  return {
    household_recorded: changed(() => 'Household recorded'),
    person_added: changed((event) => `${textOf(event.detail, 'name') || 'Somebody'} added`),
    person_changed: changed(
      (event) => `Details of ${names.person(event.data['person_id'])} changed`,
    ),
    part_changed: changed(
      (event) => `What ${names.person(event.data['person_id'])} may be told or sign changed`,
    ),
    person_left: changed(
      (event) => `${textOf(event.detail, 'name') || 'Somebody'} left the household`,
    ),
    home_changed: changed(() => 'Details of the home changed'),
    household_moved: changed(() => 'The household moved to another district'),
    capacity_noted: (event) => ({
      title: 'Whether they could decide: noted',
      lines: said(textOf(event.detail, 'decision'), textOf(event.detail, 'assessed_by')),
      key: false,
    }),
    details_disposed: changed(() => 'Details erased'),
  };
}

function fieldsText(event: StoryEvent): string {
  const fields = event.data['fields'];
  if (!Array.isArray(fields) || fields.length === 0) return '';
  const words = fields.map((field: unknown) =>
    String(field)
      .replaceAll(/([A-Z])/g, ' $1')
      .replaceAll('_', ' ')
      .toLowerCase(),
  );
  return ` Changed: ${listText(words)}.`;
}

function tellMessages(names: CaseNames): StoryTellers {
  const channel = (event: StoryEvent) => nameIn(channelNames, textOf(event.data, 'channel'));
  const outward = (title: (event: StoryEvent) => string) => (event: StoryEvent) => ({
    title: title(event),
    lines: said(textOf(event.detail, 'body')),
    key: false,
  });
  const to = (event: StoryEvent) => names.person(event.data['person_id']);
  return {
    message_received: (event) => {
      const body = textOf(event.detail, 'body');
      return {
        title: `Message from ${to(event)} ${channel(event)}`,
        lines: [],
        ...(body !== '' && { quotation: body }),
        key: true,
      };
    },
    message_sent: outward((event) => `${event.by} wrote to ${to(event)} ${channel(event)}`),
    message_kept: outward(
      (event) => `Message to ${to(event)} ${channel(event)} written, to be sent by hand`,
    ),
    message_failed: (event) => ({
      title: `A message ${channel(event)} could not be delivered`,
      lines: said(textOf(event.detail, 'failure')),
      key: true,
    }),
    message_delivered: outward((event) => `The message ${channel(event)} was delivered`),
    message_sent_by_hand: outward((event) => `The message ${channel(event)} was sent by hand`),
    message_answered: (event) => ({
      title: 'Message answered',
      lines: [`${event.by}.`],
      key: false,
    }),
    tracking_link_made: (event) => ({
      title: 'Tracking link made',
      lines: [`${event.by}.`],
      key: false,
    }),
    tracking_revoked: (event) => ({
      title: 'Tracking link ended',
      lines: [`${event.by}.`],
      key: false,
    }),
  };
}

const channelNames = {
  text: 'by text',
  email: 'by email',
  letter: 'by letter',
  web: 'on the tracking page',
  phone: 'by phone',
} as const;

function tellFiles(): StoryTellers {
  const file = (what: string) => (event: StoryEvent) => ({
    title: `Document ${what}`,
    lines: said(
      `${[textOf(event.detail, 'name'), event.by].filter((part) => part !== '').join('. ')}.`,
    ),
    key: false,
  });
  return { file_added: file('added'), file_removed: file('removed') };
}

/** What nobody has told us how to tell: its type in words, so that nothing is ever hidden. */
export function tellUnknown(event: StoryEvent): StoryLine {
  const words = event.type.replaceAll('_', ' ');
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    lines: [`${event.by}.`],
    key: false,
  };
}
