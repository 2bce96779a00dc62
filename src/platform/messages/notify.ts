import { NotifyClient } from 'notifications-node-client';
import type { NotifyConfig } from '../config/config.ts';
import type { Handover, Messenger, Parcel } from './messenger.ts';

/**
 * GOV.UK Notify, by its own client. Each channel is sent with one template of the partnership's
 * service at Notify: its body is `((body))`, and the subject of an email or the heading of a letter
 * is `((subject))`.
 *
 * @param timeout how long to wait for an answer, in milliseconds
 */
export function notifyMessenger(config: NotifyConfig, timeout = 20_000): Messenger {
  const key = config.apiKey.reveal();
  const client =
    config.baseUrl === undefined ? new NotifyClient(key) : new NotifyClient(config.baseUrl, key);
  client.setClient(patientFor(client, timeout));
  return {
    text: ({ reference, templateId, address, body }) =>
      handOver(client.sendSms(templateId, address, { reference, personalisation: { body } })),
    email: ({ reference, templateId, address, subject, body }) =>
      handOver(
        client.sendEmail(templateId, address, { reference, personalisation: { subject, body } }),
      ),
    letter: (parcel) =>
      handOver(
        client.sendLetter(parcel.templateId, {
          reference: parcel.reference,
          personalisation: { ...addressLines(parcel), subject: parcel.subject, body: parcel.body },
        }),
      ),
    find: async (reference) => {
      try {
        const { data } = await client.getNotifications(undefined, undefined, reference);
        const [known] = data.notifications;
        return known === undefined ? null : { outcome: 'sent', providerReference: known.id };
      } catch (fault) {
        return { ...handoverOf(fault), outcome: 'try-again' };
      }
    },
  };
}

type RestClient = Parameters<NotifyClient['setClient']>[0];

/** The client's own way of sending requests, which by itself would wait for an answer for ever. */
function patientFor(client: NotifyClient, timeout: number): RestClient {
  const own = client.apiClient as {
    readonly restClient: { create(settings: { readonly timeout: number }): RestClient };
  };
  return own.restClient.create({ timeout });
}

/** Notify takes seven lines, of which the last is the postcode. */
function addressLines({ address }: Parcel): Record<string, string> {
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const squeezed =
    lines.length <= 7
      ? lines
      : [...lines.slice(0, 5), lines.slice(5, -1).join(', '), ...lines.slice(-1)];
  return Object.fromEntries(squeezed.map((line, index) => [`address_line_${index + 1}`, line]));
}

async function handOver(
  sending: Promise<{ readonly data: { readonly id: string } }>,
): Promise<Handover> {
  try {
    const { data } = await sending;
    return { outcome: 'sent', providerReference: data.id };
  } catch (fault) {
    return handoverOf(fault);
  }
}

/**
 * Notify answers 400 to what it will never take. Everything else may pass: no answer, 403 (a clock
 * that is wrong, a key that was withdrawn), 429 (a limit), 5xx.
 */
function handoverOf(fault: unknown): Exclude<Handover, { outcome: 'sent' }> {
  const response = partOf(fault, 'response');
  const status = partOf(response, 'status');
  if (typeof status !== 'number') {
    const code = partOf(fault, 'code');
    return { outcome: 'try-again', reason: `GOV.UK Notify did not answer${inBrackets(code)}.` };
  }
  const said = partOf(firstOf(partOf(partOf(response, 'data'), 'errors')), 'message');
  const reason = `GOV.UK Notify answered ${status}${inBrackets(said)}.`;
  return { outcome: status === 400 ? 'refused' : 'try-again', reason };
}

function inBrackets(words: unknown): string {
  return typeof words === 'string' && words !== '' ? ` (${words.slice(0, 300)})` : '';
}

function partOf(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null && name in whole
    ? (whole as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
