import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { addDays, partsOf } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { sampleVisits } from '../assessment/assessment.samples.ts';
import type { SampleVisits } from '../assessment/assessment.samples.ts';
import { finishHousingMot, beginHousingMot } from '../assessment/index.ts';
import { taken, transactAs } from '../casework/casework.samples.ts';
import { casePaths, caseworkRoutes, holdStep, stepsOfCase } from '../casework/index.ts';
import { ordersOf, setUpCatalogue, worksRoutes, worksSlots } from './index.ts';
import { catalogueItems, suppliers } from './catalogue.store.ts';
import { paths } from './paths.ts';

const now = new Date();

describe.each(bothDatabases)('the pages of orders on $kind', ({ fresh }) => {
  let visits: SampleVisits;
  const slots = {
    panels: [worksSlots.panel],
    stepLinks: [worksSlots.stepLink],
    tellers: [worksSlots.tellers],
    beforeClosing: [worksSlots.beforeClosing],
  };

  beforeAll(async () => {
    const { settings } = await fresh();
    const routes = [...caseworkRoutes(slots), ...worksRoutes];
    visits = await sampleVisits(settings, routes, now, (tx, { acting }) =>
      setUpCatalogue(tx, acting, {
        suppliers: [
          { name: 'Fernway', email: '', phone: '0116 496 0188', supplies: ['minor_adaptation'] },
          { name: 'Soar Store', email: '', phone: '', supplies: ['equipment'] },
        ],
        items: [
          { name: 'Grab rail', kind: 'minor_adaptation', pricePence: 3_500 },
          { name: 'Bath board', kind: 'equipment', pricePence: null },
        ],
      }),
    );
  }, 120_000);
  afterAll(() => visits.close());

  const acting = () => visits.service.acting;
  const orders = (caseId: string) => visits.inJob((tx) => ordersOf(tx, acting(), caseId));
  const idOf = async (name: string) => {
    const items = await visits.inJob((tx) => catalogueItems(tx, acting()));
    const sellers = await visits.inJob((tx) => suppliers(tx, acting()));
    return (
      items.find((item) => item.name === name)?.orderItemId ??
      sellers.find((seller) => seller.name === name)?.supplierId ??
      ''
    );
  };
  const stepOf = async (caseId: string, key: string) =>
    (await visits.inJob((tx) => stepsOfCase(tx, acting(), caseId))).findLast(
      (step) => step.key === key,
    );

  /** A visited case with one thing to be ordered. */
  async function toOrder(
    title: string,
    pathwayKey: 'minor_adaptation' | 'equipment',
  ): Promise<{ readonly caseId: string; readonly interventionId: string }> {
    const { caseId } = await visits.triaged();
    const as = { ...acting(), actor: visits.service.amira };
    const offer = { key: 'own', pathwayKey, title };
    await transactAs(visits.database, as, async (tx) => {
      taken(await beginHousingMot(tx, as, caseId));
      taken(
        await finishHousingMot(tx, as, {
          caseId,
          visitedOn: as.today,
          summary: '',
          needs: [
            {
              need: { key: 'bathing', title: 'Joan cannot wash safely', from: '', offers: [offer] },
              chosen: [offer],
              declinedBecause: '',
            },
          ],
        }),
      );
    });
    const interventionId = (await stepOf(caseId, 'order'))?.interventionId ?? '';
    return { caseId, interventionId };
  }

  async function ordered(
    title: string,
    kind: 'minor_adaptation' | 'equipment',
  ): Promise<{
    readonly caseId: string;
    readonly interventionId: string;
    readonly orderId: string;
  }> {
    const found = await toOrder(title, kind);
    const sent = await visits.amira.post(paths.order(found.caseId, found.interventionId), {
      item: await idOf(kind === 'equipment' ? 'Bath board' : 'Grab rail'),
      supplier: await idOf(kind === 'equipment' ? 'Soar Store' : 'Fernway'),
      quantity: '1',
    });
    expect(sent).toMatchObject({ status: 303, location: casePaths.case(found.caseId) });
    const [order] = await orders(found.caseId);
    return { ...found, orderId: order?.orderId ?? '' };
  }

  test('what an intervention needs is suggested, its limits are kept, and it is ordered once', async () => {
    const { caseId, interventionId } = await toOrder('Grab rail by the bath', 'minor_adaptation');
    const path = paths.order(caseId, interventionId);
    const { text } = await visits.amira.get(path);
    expect(text).toContain('Access to the home: Steep drive');
    expect(text).toMatch(/selected[^>]*>Grab rail, £35\.00/);
    expect(text).not.toContain('Bath board');
    const wrong = { item: await idOf('Bath board'), supplier: 'nobody', quantity: '51' };
    const refused = await visits.amira.post(path, { ...wrong, instructions: 'x'.repeat(1001) });
    expect(refused.status).toBe(422);
    for (const message of [
      'Choose what to order',
      'Enter how many as a number from 1 to 50',
      'Choose who supplies it',
      'Keep the instructions to 1,000 characters or fewer',
    ])
      expect(refused.text).toContain(message);
    const right = { item: await idOf('Grab rail'), supplier: await idOf('Fernway'), quantity: '2' };
    expect((await visits.amira.post(path, right)).status).toBe(303);
    expect((await stepOf(caseId, 'fit'))?.status).toBe('ready');
    const again = await visits.marcus.post(path, right, casePaths.word(caseId));
    expect(again.status).toBe(422);
    expect(again.text).toContain('somebody has ordered it already');
    expect(await orders(caseId)).toHaveLength(1);
    const page = await visits.amira.get(casePaths.case(caseId));
    expect(page.text).toContain('2 × Grab rail');
    expect(page.text).toContain('Record that it was fitted');
  });

  test('it is fitted on a possible day, once, though its step is on hold', async () => {
    const { caseId, interventionId, orderId } = await ordered('Grab rail', 'minor_adaptation');
    const path = paths.fitted(caseId, orderId);
    const to = await visits.amira.get(paths.fitFor(caseId, interventionId));
    expect(to.status).toBe(303);
    const as = { ...acting(), actor: visits.service.amira };
    const step = await stepOf(caseId, 'fit');
    await transactAs(visits.database, as, async (tx) =>
      taken(
        await holdStep(tx, as, {
          caseId,
          stepId: step?.stepId ?? '',
          reason: 'in_hospital',
          waitingFor: 'Joan to come home',
          expectedOn: null,
        }),
      ),
    );
    const early = dayFields('fitted', addDays(acting().today, -1));
    expect((await visits.amira.post(path, early)).text).toContain('it was ordered then');
    const late = dayFields('fitted', addDays(acting().today, 1));
    expect((await visits.amira.post(path, late)).text).toContain('Enter today or an earlier day');
    const today = { ...dayFields('fitted', acting().today), by: 'Pat of Fernway' };
    expect((await visits.amira.post(path, today)).status).toBe(303);
    expect((await stepOf(caseId, 'fit'))?.status).toBe('done');
    expect((await stepOf(caseId, 'check'))?.status).toBe('ready');
    const again = await visits.marcus.post(path, today, casePaths.word(caseId));
    expect(again.text).toContain('has been fitted or delivered already');
    expect((await visits.amira.get(casePaths.case(caseId))).text).toContain('By Pat of Fernway.');
  });

  test('a cancelled order is ordered again or stopped, and is never fitted', async () => {
    const first = await ordered('Grab rail', 'minor_adaptation');
    const path = paths.cancel(first.caseId, first.orderId);
    expect((await visits.amira.post(path, {})).text).toContain('Say why the order is cancelled');
    const reason = { reason: 'Out of stock' };
    expect((await visits.amira.post(path, { ...reason, then: 'order-again' })).status).toBe(303);
    expect((await stepOf(first.caseId, 'order'))?.status).toBe('ready');
    expect((await stepOf(first.caseId, 'fit'))?.status).toBe('waiting');
    const fit = await visits.amira.get(paths.fitted(first.caseId, first.orderId));
    expect(fit.text).toContain('This order was cancelled, so it cannot be fitted');
    const sent = await visits.amira.post(
      paths.fitted(first.caseId, first.orderId),
      dayFields('fitted', acting().today),
      casePaths.word(first.caseId),
    );
    expect(sent.status).toBe(422);
    const nothing = await visits.amira.get(paths.fitFor(first.caseId, first.interventionId));
    expect(nothing.text).toContain('Nothing is on order for this');

    const second = await ordered('Grab rail', 'minor_adaptation');
    const stop = { ...reason, then: 'stop' };
    await visits.amira.post(paths.cancel(second.caseId, second.orderId), stop);
    expect((await stepOf(second.caseId, 'fit'))?.status).toBe('cancelled');
    expect((await visits.amira.get(casePaths.case(second.caseId))).text).toContain('Out of stock');
  });

  test('a call finishes the step; what is not safe is put right before the case can end', async () => {
    const { caseId, orderId } = await ordered('Bath board', 'equipment');
    const path = paths.followUp(caseId, orderId);
    expect((await visits.amira.get(path)).text).toContain('has not been fitted or delivered yet');
    await visits.amira.post(paths.fitted(caseId, orderId), dayFields('fitted', acting().today));
    const refused = await visits.amira.post(path, { safe: 'no', words: 'It slips' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Choose whether it is used');
    expect(refused.text).toContain('It slips');
    const answers = {
      ...dayFields('called', acting().today),
      safe: 'no',
      compliant: 'yes',
      inUse: 'sometimes',
      words: 'It slips',
    };
    expect((await visits.amira.post(path, answers)).status).toBe(303);
    expect((await stepOf(caseId, 'follow_up_call'))?.status).toBe('done');
    expect(await stepOf(caseId, 'order')).toMatchObject({ status: 'ready' });
    const { text } = await visits.amira.get(casePaths.case(caseId));
    expect(text).toContain('Put right: bath board');
    expect(text).toContain('It slips');
    expect(text).toContain('not safe, as it should be, used sometimes');
    expect(await stepOf(caseId, 'review_and_close')).not.toMatchObject({ status: 'ready' });
  });

  test('other districts find nothing, and somebody who works on no case may order nothing', async () => {
    const { caseId, interventionId, orderId } = await ordered('Grab rail', 'minor_adaptation');
    for (const path of [paths.order(caseId, interventionId), paths.fitted(caseId, orderId)]) {
      expect((await visits.nadia.get(path)).status).toBe(404);
      expect((await visits.officer.get(path)).status).toBe(403);
    }
    expect((await visits.amira.get(paths.cancel(caseId, caseId))).status).toBe(404);
    expect((await visits.amira.get(paths.cancel(caseId, 'nothing'))).status).toBe(404);
    const closing = await visits.amira.get(casePaths.close(caseId));
    expect(closing.text).toContain('Fernway still has the order for the grab rail');
  });

  test('the service manager keeps what can be ordered; two who change it see both versions', async () => {
    expect((await visits.amira.get(paths.catalogue)).text).not.toContain(paths.addItem);
    expect((await visits.amira.get(paths.addItem)).status).toBe(403);
    const wrong = await visits.manager.post(paths.addItem, { name: '', pricePence: 'a lot' });
    expect(wrong.text).toContain('Enter the price in pounds and pence');
    const rail = { name: `Stair rail "<b>"`, kind: 'minor_adaptation', pricePence: '98.00' };
    expect((await visits.manager.post(paths.addItem, rail)).location).toBe(paths.catalogue);
    expect((await visits.manager.post(paths.addItem, rail)).text).toContain(
      'is in the list already',
    );
    const list = await visits.manager.get(paths.catalogue);
    expect(list.text).toContain('£98.00');
    expect(list.text).not.toContain('"<b>"');
    const path = paths.item(await idOf(rail.name));
    await visits.manager.post(path, { ...rail, pricePence: '99.00' });
    const clash = await visits.manager.post(path, { ...rail, version: '1', pricePence: '97.00' });
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('Alma Hart changed this at');
    expect(clash.text).toContain('£99.00');
    await visits.manager.post(path, { ...rail, pricePence: '99.00', ended: 'yes' });
    expect((await visits.manager.get(paths.catalogue)).text).toContain('Ended');
    expect(await idOf(rail.name)).toBe('');
  });

  test('a supplier without anything to supply is refused, and one that ended takes no orders', async () => {
    const handy = { name: 'Handy', email: 'not an address', phone: '' };
    const refused = await visits.manager.post(paths.addSupplier, handy);
    expect(refused.text).toContain('Tick what they supply');
    expect(refused.text).toContain('Enter an email address like orders@example.org');
    const right = {
      ...handy,
      email: 'jobs@handy.example',
      supplies: ['equipment', 'minor_adaptation'],
    };
    expect((await visits.manager.post(paths.addSupplier, right)).status).toBe(303);
    const path = paths.supplier(await idOf('Handy'));
    expect((await visits.manager.post(path, { ...right, ended: 'yes' })).status).toBe(303);
    expect(await idOf('Handy')).toBe('');
  });
});

function dayFields(name: string, day: PlainDate): Record<string, string> {
  const { year, month, day: date } = partsOf(day);
  return {
    [`${name}-day`]: String(date),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  };
}
