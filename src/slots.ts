import { assessmentPaths, assessmentSlots } from './modules/assessment/index.ts';
import {
  caseHead,
  casePaths,
  caseworkEraser,
  linksToCases,
  moveCasesOfHousehold,
  newTrackingLink,
  openCase,
  openStepsOf,
  refreshWordsOfHousehold,
} from './modules/casework/index.ts';
import type { CaseSlots } from './modules/casework/index.ts';
import { referralEraser } from './modules/contact/index.ts';
import type { ContactSlots } from './modules/contact/index.ts';
import { organisationPaths } from './modules/organisation/index.ts';
import type { OrganisationSlots } from './modules/organisation/index.ts';
import type { PeopleSlots } from './modules/people/index.ts';
import { worksPaths, worksSlots } from './modules/works/index.ts';
import type { StaffActor } from './platform/access/actor.ts';
import { dateText } from './kernel/words.ts';
import { may } from './platform/access/permissions.ts';
import { fileEraser } from './platform/files/erase-files.ts';
import { messageEraser } from './platform/messages/erase-messages.ts';
import { queueMessageWithoutCase } from './platform/messages/queue.command.ts';
import type { FileSlots } from './platform/files/files.routes.tsx';

/** What earlier modules take from later ones, in the order of the modules that ask. */
export const organisationSlots: OrganisationSlots = {
  openWorkOf: openStepsOf,
  kept: [
    {
      href: worksPaths.catalogue,
      text: 'What can be ordered, and from whom',
      may: 'see organisation',
    },
    { href: assessmentPaths.dimensions, text: 'Outcomes: what is scored', may: 'change settings' },
  ],
};

export const peopleSlots: PeopleSlots = {
  personChanged: refreshWordsOfHousehold,
  householdMoves: moveCasesOfHousehold,
  links: linksToCases,
  erasers: [
    referralEraser,
    caseworkEraser,
    messageEraser,
    fileEraser,
    assessmentSlots.eraser,
    worksSlots.eraser,
  ],
};

export const contactSlots: ContactSlots = {
  openCase: async (tx, acting, referral) => {
    const opened = await openCase(tx, acting, referral);
    const trackingToken = await newTrackingLink(tx, acting, {
      caseId: opened.caseId,
      householdId: referral.householdId,
      personId: referral.followedBy,
    });
    return { ...opened, trackingToken };
  },
  sendSavedLink: (tx, acting, { channel, to, link, lastDay }) =>
    queueMessageWithoutCase(tx, acting, {
      channel,
      address: to,
      subject: 'Your request for help at home',
      body: `Go on with your request here: ${link} This link works until ${dateText(lastDay)}.`,
    }),
  casePath: casePaths.case,
  trackingPath: casePaths.trackByLink,
};

export const fileSlots: FileSlots = {
  casePath: casePaths.case,
  householdOfCase: async (tx, acting, caseId) =>
    (await caseHead(tx, acting, caseId))?.householdId ?? null,
};

export const caseSlots: CaseSlots = {
  panels: [assessmentSlots.panel, worksSlots.panel],
  stepLinks: [assessmentSlots.stepLink, worksSlots.stepLink],
  tellers: [assessmentSlots.tellers, worksSlots.tellers],
  beforeClosing: [assessmentSlots.beforeClosing, worksSlots.beforeClosing],
};

/** Where somebody starts who asked for no page in particular. */
export function firstPage(actor: StaffActor): string {
  if (may(actor, 'see work list')) return casePaths.workList;
  if (may(actor, 'see performance')) return '/performance';
  return may(actor, 'see cases') ? casePaths.search : organisationPaths.overview;
}
