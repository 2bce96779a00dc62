import { listText } from '../../kernel/words.ts';
import { useFrame } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { RunBy } from './home.page.tsx';
import { contactPaths } from './paths.ts';
import { Bullets, Part } from './public-frame.tsx';
import { draftDays } from './referral.rules.ts';

/** Who decides what happens to what we keep, and whom to ask. */
export interface PrivacyView {
  readonly partners: readonly string[];
  /** The partner that employs the central team; null when none is set. */
  readonly host: string | null;
}

/** The privacy notice (UK GDPR, articles 13 and 14). */
export function PrivacyPage({ partners, host }: PrivacyView) {
  const { name } = useFrame().partnership;
  return (
    <PublicPageFrame title="Privacy notice" footerNote={<RunBy partners={partners} />}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Privacy notice</h1>
          <p class="govuk-body-l">
            We keep what we need to help you at home, show it only to those who need it, and record
            every time that somebody opens it.
          </p>
          <Part title="Who we are">
            <p class="govuk-body">
              {partners.length === 0
                ? `${name} runs this service.`
                : `${name} is run by ${listText(partners)}. Together they decide why and how your facts are used (as joint controllers).`}
              {host !== null && ` ${host} employs the central team and answers for all of us.`}
            </p>
            <p class="govuk-body">
              To ask anything about this, or to reach the data protection officer,{' '}
              <a class="govuk-link" href={contactPaths.contactUs}>
                get in touch
              </a>
              .
            </p>
          </Part>
          <WhatWeKeep />
          <Why />
          <WhoSeesIt />
          <HowLong />
          <YourRights />
        </div>
      </div>
    </PublicPageFrame>
  );
}

function WhatWeKeep() {
  return (
    <Part title="What we keep">
      <Bullets
        items={[
          'your name, date of birth, address and how to reach you, and your NHS number when we have it',
          'your home: who owns it, how to get in, what a visitor must take care with',
          'what is hard for you and what matters to you, which can say something about your health',
          'who helps you, and who may speak for you',
          'what we did, when, and who did it',
        ]}
      />
      <p class="govuk-body">
        Most of it comes from you. Some may come from somebody who asks for you, such as a relative,
        a nurse, a doctor or another council team. If somebody asked for you, we tell you when we
        first speak to you.
      </p>
    </Part>
  );
}

function Why() {
  return (
    <Part title="Why we may">
      <p class="govuk-body">
        Councils have a duty to help people to live safely at home, under the Care Act 2014 and the
        Housing Grants, Construction and Regeneration Act 1996. That makes it a public task (UK GDPR
        article 6(1)(e)). Facts about your health we use to provide care (article 9(2)(h)) and,
        where the law asks it for the good of the public, such as keeping somebody safe from harm,
        under article 9(2)(g). You do not have to tell us anything, but without some of it we may
        not be able to help.
      </p>
      <p class="govuk-body">No decision about you is made by a computer alone.</p>
    </Part>
  );
}

function WhoSeesIt() {
  return (
    <Part title="Who sees it">
      <p class="govuk-body">
        The people who work on your request, in the team for your district and in the central team.
        A fitter learns your name, your address, how to get in and what to fit: never why. If
        somebody is in danger, we may have to tell others who can protect them.
      </p>
      <p class="govuk-body">
        Every opening of your case is recorded: who, and when. You can ask to see that record. We do
        not sell anything.
      </p>
    </Part>
  );
}

function HowLong() {
  return (
    <Part title="How long we keep it">
      <p class="govuk-body">
        A request that you began here and did not send is deleted {draftDays} days after you last
        saved it. What you send becomes a case. How long a case is kept after it is closed is set by
        the councils that run the service: ask us, and we tell you the rule for yours. When its time
        is over we erase names and words, and keep only dates and counts that point to nobody.
      </p>
    </Part>
  );
}

function YourRights() {
  return (
    <Part title="What you can ask for">
      <Bullets
        items={[
          'a copy of what we keep about you',
          'that we put right what is wrong',
          'that we erase it, or use it less, where the law lets us',
          'that we stop, if you object to how we use it',
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={contactPaths.contactUs}>
          Get in touch
        </a>{' '}
        and say which. We answer within one month. If you are not happy with the answer, you can
        complain to the{' '}
        <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner
        </a>
        .
      </p>
      <p class="govuk-body">
        We use{' '}
        <a class="govuk-link" href={contactPaths.cookies}>
          only the cookies that this website needs
        </a>
        .
      </p>
    </Part>
  );
}
