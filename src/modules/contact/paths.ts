import type { QuestionKey } from './ask.rules.ts';
import type { TopicKey } from './topics.rules.ts';

/** The addresses of the public site and of referrals. No other file of this module writes one. */
export const contactPaths = {
  home: '/',
  contactUs: '/contact-us',
  accessibility: '/accessibility',
  privacy: '/privacy',
  cookies: '/cookies',
  topicPattern: '/help/:topic',
  topic: (topic: TopicKey) => `/help/${topic}`,
  ask: '/ask',
  askAgain: '/ask/again',
  questionPattern: '/ask/:question',
  question: (key: QuestionKey) => `/ask/${key}`,
  check: '/ask/check',
  save: '/ask/save',
  saveSent: (channel: 'email' | 'text') => `/ask/save?sent=${channel}`,
  notSaved: '/ask/save?page=not-saved',
  leave: '/ask/leave',
  savedPattern: '/ask/saved/:token',
  saved: (token: string) => `/ask/saved/${token}`,
  sent: '/ask/sent',
  sentUrgent: '/ask/sent?urgent=yes',
  newReferral: '/referrals/new',
  passedOn: (reference: string, localityId: string) =>
    `/referrals/new?reference=${encodeURIComponent(reference)}&locality=${localityId}`,
} as const;
