import { parseId } from '../../kernel/ids.ts';
import { may } from '../access/permissions.ts';
import { openedForm, refusedForm } from '../http/form-state.ts';
import { notFound, page, redirect, refused } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { forStaff } from '../http/route.ts';
import { ByHandPage } from './by-hand.page.tsx';
import { MessagePage } from './message.page.tsx';
import { findMessage, messagesByHand } from './messages.store.ts';
import { messagePaths } from './paths.ts';
import { markSentByHand } from './receive.command.ts';
import { changedMeanwhile, parseTemplates } from './templates.form.ts';
import { TemplatesPage } from './templates.page.tsx';
import { changeTemplates, settingsOfTemplates } from './templates.ts';
import type { Templates } from './templates.ts';

/** What messages take from the modules above the platform. */
export interface MessageSlots {
  casePath(caseId: string): string;
}

const pageSize = 25;

/** The pages of messages that are sent by hand. */
export function messageRoutes(slots: MessageSlots): readonly Route[] {
  return [
    forStaff('GET', messagePaths.byHand, 'see cases', async ({ tx, acting, query }) => {
      const asked = /^[1-9]\d{0,5}$/.test(query.one('page')) ? Number(query.one('page')) : 1;
      const { partnershipId } = acting.actor;
      const listed = await messagesByHand(tx, partnershipId, { number: asked, size: pageSize });
      return page(
        <ByHandPage
          {...listed}
          page={asked}
          pages={Math.ceil(listed.total / pageSize)}
          today={acting.today}
          maySettings={may(acting.actor, 'change settings')}
        />,
      );
    }),

    forStaff('GET', messagePaths.message(':message'), 'see cases', async (context) => {
      const { tx, acting } = context;
      const id = parseId(context.params['message'] ?? '');
      const message = id.ok ? await findMessage(tx, acting.actor.partnershipId, id.value) : null;
      if (message === null) return notFound();
      return page(
        <MessagePage
          message={message}
          casePath={message.caseId === null ? null : slots.casePath(message.caseId)}
          today={acting.today}
          maySend={may(acting.actor, 'work on cases')}
        />,
      );
    }),

    forStaff('POST', messagePaths.sentByHand(':message'), 'work on cases', async (context) => {
      const id = parseId(context.params['message'] ?? '');
      if (!id.ok) return notFound();
      const marked = await markSentByHand(context.tx, context.acting, id.value);
      if (marked.ok) return redirect(messagePaths.byHand);
      // Somebody else has sent it meanwhile: its page says when.
      return marked.error === 'not-waiting' ? redirect(messagePaths.message(id.value)) : notFound();
    }),

    forStaff('GET', messagePaths.settings, 'change settings', async ({ tx, acting, config }) => {
      const current = await settingsOfTemplates(tx, acting.actor.partnershipId);
      const form = openedForm(textsOf(current));
      return page(
        <TemplatesPage form={form} current={current} hasKey={config.notify !== undefined} />,
      );
    }),

    forStaff('POST', messagePaths.settings, 'change settings', async (context) => {
      const { tx, acting, fields } = context;
      const current = await settingsOfTemplates(tx, acting.actor.partnershipId, 'lock');
      const wanted = parseTemplates(fields);
      const errors = wanted.ok ? changedMeanwhile(fields, wanted.value, current) : wanted.error;
      if (!wanted.ok || errors.length > 0) {
        return refused(
          <TemplatesPage
            form={refusedForm(fields, errors)}
            current={current}
            hasKey={context.config.notify !== undefined}
          />,
        );
      }
      await changeTemplates(tx, acting, wanted.value);
      return redirect(messagePaths.settings);
    }),
  ];
}

function textsOf(templates: Templates): Record<keyof Templates, string> {
  const { text, email, letter } = templates;
  return { text: text ?? '', email: email ?? '', letter: letter ?? '' };
}
