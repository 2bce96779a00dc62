import { addresses } from '../../platform/http/addresses.ts';
import { useFrame } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { RunBy } from './home.page.tsx';
import { contactPaths } from './paths.ts';
import { Bullets, EmailLink, Part, PhoneLink, PhoneToday } from './public-frame.tsx';

/** How to reach the service, and what for. */
export function ContactUsPage(props: {
  readonly partners: readonly string[];
  readonly areas: readonly string[];
}) {
  const { partnership } = useFrame();
  const { publicPhone, publicEmail, openingHours } = partnership;
  return (
    <PublicPageFrame
      title="Contact us"
      section="contact"
      footerNote={<RunBy partners={props.partners} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Contact us</h1>
          {publicPhone !== '' && (
            <Part title="Phone">
              <p class="govuk-body-l">
                <PhoneLink phone={publicPhone} />
              </p>
              {openingHours !== '' && <p class="govuk-body">{openingHours}</p>}
            </Part>
          )}
          {publicEmail !== '' && (
            <Part title="Email">
              <p class="govuk-body">
                <EmailLink partnership={partnership} />
              </p>
            </Part>
          )}
          <PhoneToday lead="If you cannot reach the toilet, wash, or get out of your home safely," />
          <Part title="Online">
            <p class="govuk-body">
              <a class="govuk-link" href={contactPaths.ask}>
                Ask for help
              </a>{' '}
              for yourself or for someone else. If you have asked already,{' '}
              <a class="govuk-link" href={addresses.track}>
                see where things are
              </a>{' '}
              and write to your named contact there.
            </p>
          </Part>
          {props.areas.length > 0 && (
            <Part title="Where we work">
              <p class="govuk-body">
                We help people who live in one of these districts. If you live elsewhere, ask the
                council that you pay council tax to.
              </p>
              <Bullets items={props.areas} />
            </Part>
          )}
        </div>
      </div>
    </PublicPageFrame>
  );
}
