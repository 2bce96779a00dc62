import { plainDate } from '../../src/kernel/plain-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import {
  addLocality,
  addPartner,
  addStaff,
  addTeam,
  chooseLead,
  createPartnership,
  firstColours,
  setPostcodes,
} from '../../src/modules/organisation/index.ts';
import type { Acting, JobActor } from '../../src/platform/access/actor.ts';
import { jobIn } from '../../src/platform/access/each-partnership.ts';
import type { Tx } from '../../src/platform/database/database.ts';
import { newId } from '../../src/platform/ids.ts';

/** The settings of a partnership that answers every host name. */
export const anyshireSettings = {
  name: 'Anyshire Home Help',
  tagline: '',
  publicPhone: '0116 496 0100',
  publicEmail: '',
  openingHours: '',
  hostName: null,
  demonstration: false,
  ...firstColours,
};

/** Who and what there is in Anyshire, by id. */
export type Anyshire = Awaited<ReturnType<typeof setUpAnyshire>>;

/**
 * Sets a partnership up by the organisation's own commands: a county and two districts, a hub and a
 * team in each; Alma Hart manages the service from the hub and Priya Rowe leads the first district's
 * team. Both have an account without a password.
 */
export async function setUpAnyshire(
  tx: Tx,
  acting: Acting<JobActor>,
  options: { readonly demonstration?: boolean; readonly hostName?: string | null } = {},
) {
  taken(await createPartnership(tx, acting, { ...anyshireSettings, ...options }));
  const partner = async (name: string, kind: 'county' | 'district', host = false) =>
    taken(await addPartner(tx, acting, { name, kind, host })).partnerId;
  const county = await partner('Anyshire County Council', 'county', true);
  const oakleyCouncil = await partner('Oakley Borough Council', 'district');
  const astonCouncil = await partner('Aston District Council', 'district');
  const locality = async (name: string, partnerId: string) =>
    taken(await addLocality(tx, acting, { name, partnerId })).localityId;
  const oakley = await locality('Oakley', oakleyCouncil);
  const aston = await locality('Aston', astonCouncil);
  const team = async (name: string, partnerId: string, localityId: string | null) =>
    taken(await addTeam(tx, acting, { name, partnerId, localityId, phone: '', leadStaffId: null }))
      .teamId;
  const hub = await team('Hub', county, null);
  const oakleyTeam = await team('Oakley team', oakleyCouncil, oakley);
  const astonTeam = await team('Aston team', astonCouncil, aston);
  await setPostcodes(tx, acting, { localityId: oakley, areas: ['OA1', 'oa192ad'] });
  await setPostcodes(tx, acting, { localityId: aston, areas: ['OA19', 'OA1 9'] });
  const from = { fromOn: plainDate('2026-01-01') };
  const almaAccount = taken(
    await addStaff(tx, acting, {
      name: 'Alma Hart',
      jobTitle: 'Service manager',
      partnerId: county,
      email: 'Alma.Hart@anyshire.example',
      phone: '0116 496 0101',
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      coverStaffId: null,
      assignments: [
        { role: 'service_manager', teamId: hub, ...from },
        { role: 'hsc', teamId: hub, ...from },
      ],
      account: true,
    }),
  );
  const alma = almaAccount.staffId;
  const ids = { county, oakleyCouncil, oakley, aston, hub, oakleyTeam, astonTeam, alma };
  const added = taken(
    await addStaff(tx, acting, {
      ...anybody(ids),
      assignments: [
        { role: 'hsc', teamId: oakleyTeam, ...from },
        { role: 'ot', teamId: oakleyTeam, ...from },
      ],
      account: true,
    }),
  );
  const priya = added.staffId;
  taken(await chooseLead(tx, acting, { teamId: oakleyTeam, leadStaffId: priya }));
  return {
    ...ids,
    priya,
    almaAccount: almaAccount.accountId ?? '',
    priyaAccount: added.accountId ?? '',
  };
}

/** Somebody new of the first district, without roles or an account. */
export function anybody(ids: { readonly oakleyCouncil: string; readonly alma: string }) {
  return {
    name: 'Priya Rowe',
    jobTitle: 'Housing Support Co-ordinator',
    partnerId: ids.oakleyCouncil,
    email: 'priya.rowe@oakley.example',
    phone: '',
    workingDays: ['mon', 'tue', 'wed', 'thu'],
    coverStaffId: ids.alma,
  } as const;
}

/** The job that sets Anyshire up at an instant. */
export function jobForAnyshire(now: Date): Acting<JobActor> {
  return jobIn(newId(now), 'set-up', now);
}

function taken<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
