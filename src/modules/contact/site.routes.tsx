import type { PlainDate } from '../../kernel/plain-date.ts';
import { minorAdaptationLimitOn } from '../../law/preventing-needs-2014.ts';
import type { VisitorActor } from '../../platform/access/actor.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forAnyone } from '../../platform/http/route.ts';
import { localities, partners } from '../organisation/index.ts';
import { AccessibilityPage } from './accessibility.page.tsx';
import { ContactUsPage } from './contact-us.page.tsx';
import { CookiesPage } from './cookies.page.tsx';
import { HelpPage } from './help.page.tsx';
import { HomePage } from './home.page.tsx';
import { contactPaths } from './paths.ts';
import { PrivacyPage } from './privacy.page.tsx';
import type { Topic } from './topics.rules.ts';
import { topicOf, topics } from './topics.rules.ts';

type Visit = RouteContext<VisitorActor>;

/** The pages that anybody may read. */
export const siteRoutes: readonly Route[] = [
  forAnyone('GET', contactPaths.home, showHome),
  forAnyone('GET', contactPaths.topicPattern, showTopic),
  forAnyone('GET', contactPaths.contactUs, showContactUs),
  forAnyone('GET', contactPaths.accessibility, async (visit) =>
    page(<AccessibilityPage partners={await partnerNames(visit)} />),
  ),
  forAnyone('GET', contactPaths.privacy, showPrivacy),
  forAnyone('GET', contactPaths.cookies, async (visit) =>
    page(<CookiesPage partners={await partnerNames(visit)} />),
  ),
];

async function showHome(visit: Visit): Promise<Reply> {
  const names = await partnerNames(visit);
  return page(<HomePage topics={topicsOn(visit.acting.today)} partners={names} />);
}

async function showTopic(visit: Visit): Promise<Reply> {
  const all = topicsOn(visit.acting.today);
  const topic = topicOf(all, visit.params['topic']);
  if (topic === undefined) return notFound();
  const others = all.filter(({ key }) => key !== topic.key);
  return page(<HelpPage topic={topic} others={others} partners={await partnerNames(visit)} />);
}

async function showContactUs(visit: Visit): Promise<Reply> {
  const { partnershipId } = visit.acting.actor;
  const areas = await localities(visit.tx, partnershipId);
  return page(
    <ContactUsPage areas={areas.map(({ name }) => name)} partners={await partnerNames(visit)} />,
  );
}

async function showPrivacy(visit: Visit): Promise<Reply> {
  const all = await partners(visit.tx, visit.acting.actor.partnershipId);
  return page(
    <PrivacyPage
      partners={all.map(({ name }) => name)}
      host={all.find(({ host }) => host)?.name ?? null}
    />,
  );
}

async function partnerNames({ tx, acting }: Visit): Promise<readonly string[]> {
  return (await partners(tx, acting.actor.partnershipId)).map(({ name }) => name);
}

function topicsOn(day: PlainDate): readonly Topic[] {
  return topics(minorAdaptationLimitOn(day).limit);
}
