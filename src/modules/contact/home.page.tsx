import { listText } from '../../kernel/words.ts';
import { addresses } from '../../platform/http/addresses.ts';
import { useFrame } from '../../platform/http/frame.tsx';
import { PublicHomeFrame } from '../../platform/http/pages.tsx';
import { HeroOpening } from '../../ui/app/home.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { contactPaths } from './paths.ts';
import { OrPhone, PhoneToday } from './public-frame.tsx';
import { answerWorkingDays } from './referral.rules.ts';
import type { Topic } from './topics.rules.ts';

/** What the home page and its companions show. */
export interface SiteView {
  readonly topics: readonly Topic[];
  /** Names of the councils and NHS bodies, in their order. */
  readonly partners: readonly string[];
}

/** The front page: ask, follow, and what there is to ask for. */
export function HomePage({ topics, partners }: SiteView) {
  return (
    <PublicHomeFrame
      title="Help to live safely in your own home"
      hero={<Hero />}
      footerNote={<RunBy partners={partners} />}
    >
      <h2 class="govuk-heading-l">What we can help with</h2>
      <ul class="app-help">
        {topics.map((topic) => (
          <li>
            <h3>
              <a class="govuk-link" href={contactPaths.topic(topic.key)}>
                {topic.name}
              </a>
            </h3>
            <p>{topic.inShort}</p>
          </li>
        ))}
      </ul>
      <PhoneToday lead="If you cannot reach the toilet, wash, or get out of your home safely," />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <AfterYouAsk />
        </div>
      </div>
    </PublicHomeFrame>
  );
}

/** What anybody who asks can expect. */
function AfterYouAsk() {
  return (
    <>
      <h2 class="govuk-heading-m">What happens after you ask</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          Within {answerWorkingDays} working days someone phones, texts or writes, whichever you
          choose.
        </li>
        <li>
          If a visit would help, your Housing Support Co-ordinator comes and looks at your whole
          home with you. They stay your one contact.
        </li>
        <li>Small things are ordered soon after, once you agree.</li>
        <li>You can see every step online, or we tell you by phone or letter.</li>
      </ol>
    </>
  );
}

/** Who runs the service together, at the foot of its public pages. */
export function RunBy({ partners }: { readonly partners: readonly string[] }) {
  const { name, tagline } = useFrame().partnership;
  return (
    <>
      {partners.length === 0
        ? `${name}: ${tagline}.`
        : `${name} is run together by ${listText(partners)}.`}
    </>
  );
}

function Hero() {
  return (
    <HeroOpening
      main={[
        <h1 class="govuk-heading-xl">Help to live safely in your own home</h1>,
        <p class="govuk-body-l">
          A grab rail, a stool to perch on, advice from someone who knows. Tell us what is hard at
          home. One named person stays with you until it is sorted.
        </p>,
        <Button href={contactPaths.ask} isStartButton>
          Ask for help
        </Button>,
        <p class="govuk-body app-flush">
          For yourself or for someone else. It takes about 10 minutes and you can save it and come
          back. <OrPhone before="Or phone" linkClass="app-hero__link app-nowrap" />
        </p>,
      ]}
      trackHeading="Already asked?"
      track={[
        <p class="govuk-body">
          See where things are, who is dealing with it and what happens next.
        </p>,
        <p class="govuk-body app-flush">
          <a class="app-hero__link" href={addresses.track}>
            Track my adaptation
          </a>
        </p>,
      ]}
    />
  );
}
