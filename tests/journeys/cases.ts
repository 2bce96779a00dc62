import { plainDate } from '../../src/kernel/plain-date.ts';
import { casePaths, triageCase } from '../../src/modules/casework/index.ts';
import { receiveReferral } from '../../src/modules/contact/index.ts';
import { done } from '../../src/demonstration/set-up.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import { contactSlots } from '../../src/slots.ts';
import type { Service } from './service.ts';

/** A case with which a journey begins. */
interface SomeCase {
  readonly reference: string;
  readonly path: string;
  /** For the resident herself. */
  readonly trackingPath: string;
}

/** Somebody of a district, who asks for themselves; left out, Edith Warnock of Blaby. */
interface Asking {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly district?: string;
  /** What triage decided, by a co-ordinator of the district who stays the named contact; left out, it waits for triage. */
  readonly way?: Parameters<typeof triageCase>[3]['way'];
}

/** Opens a case as the public form does, and triages it when a way is given. */
export async function aCase(service: Service, asking: Asking = {}): Promise<SomeCase> {
  const { job, program, setUp } = service;
  const district = setUp.districts.find(({ name }) => name === (asking.district ?? 'Blaby'));
  const [sector, place] = district?.villages[0] ?? [];
  const [, worker] = district?.workers ?? [];
  if (district === undefined || worker === undefined) throw new Error('There is no such district');
  return transactAsJob(program.database, job, async (tx) => {
    const opened = await receiveReferral(tx, job, contactSlots, {
      referred: {
        known: false,
        askedByFirstOther: false,
        household: {
          localityId: district.localityId,
          home: { addressLines: `14 Orchard Fold\n${place}`, postcode: `${sector}DB` },
          resident: {
            title: 'Mrs',
            givenName: asking.givenName ?? 'Edith',
            familyName: asking.familyName ?? 'Warnock',
            bornOn: plainDate('1941-03-27'),
            mobile: '07700 900123',
            contactBy: 'text',
          },
        },
      },
      source: 'self',
      receivedOn: job.today,
      reason: 'I have not had a bath since June.',
      hardAtHome: ['bathing'],
      mattersMost: 'A bath on my own.',
      urgentReasons: [],
      agreed: 'self',
      whyNotAgreed: '',
      speakTo: 'resident',
      referrerName: '',
      referrerOrganisation: '',
      referrerPhone: '',
      recordedBy: null,
    });
    if (asking.way !== undefined) {
      const decided = {
        urgency: 'routine',
        urgencyReasons: [],
        complexity: 'simple',
        way: asking.way,
        namedContactId: worker.staffId,
        note: '',
      } as const;
      done(await triageCase(tx, job, opened.caseId, decided));
    }
    const { reference, caseId, trackingToken } = opened;
    return {
      reference,
      path: casePaths.case(caseId),
      trackingPath: casePaths.trackByLink(trackingToken),
    };
  });
}
