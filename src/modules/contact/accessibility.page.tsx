import { plainDate } from '../../kernel/plain-date.ts';
import { dateText } from '../../kernel/words.ts';
import { useFrame } from '../../platform/http/frame.tsx';
import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { RunBy } from './home.page.tsx';
import { contactPaths } from './paths.ts';
import { Bullets, OrPhone, Part } from './public-frame.tsx';

/** The day on which somebody last went through every sentence of it. */
const preparedOn = plainDate('2026-11-21');

/**
 * The accessibility statement (Public Sector Bodies (Websites and Mobile Applications) (No. 2)
 * Accessibility Regulations 2018, regulation 8). It says only what has been done.
 */
export function AccessibilityPage({ partners }: { readonly partners: readonly string[] }) {
  const { name } = useFrame().partnership;
  return (
    <PublicPageFrame title="Accessibility statement" footerNote={<RunBy partners={partners} />}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Accessibility statement</h1>
          <p class="govuk-body-l">
            {name} wants as many people as possible to be able to use this website.
          </p>
          <p class="govuk-body">On every page you can:</p>
          <Bullets
            items={[
              'do everything with a keyboard, without a mouse',
              'make the letters four times as large without scrolling sideways',
              'use it without JavaScript',
            ]}
          />
          <p class="govuk-body">
            We write short sentences in plain words.{' '}
            <OrPhone before="You can do all of it by phone too:" />
          </p>
          <Part title="How far we have got">
            <p class="govuk-body">
              This website aims to meet level AA of the Web Content Accessibility Guidelines version
              2.2. We believe that it does, and we know of nothing on it that does not. But nobody
              outside the team that makes it has audited it, so we call it partially compliant until
              somebody has.
            </p>
          </Part>
          <Part title="What we know to be difficult">
            <p class="govuk-body">
              Letters come in large print, easy read, Braille or as a recording when you ask for
              them. This website itself is in English only, and it has no videos in British Sign
              Language. We arrange an interpreter when you ask for one.
            </p>
          </Part>
          <Part title="How we test">
            <p class="govuk-body">
              The pages are tested in a browser with axe, a program that finds many kinds of fault
              but not all, and with a keyboard alone. We do this ourselves, again with each new
              version. People who use screen readers or other aids have not tested it yet.
            </p>
            <p class="govuk-body">This statement was prepared on {dateText(preparedOn)}.</p>
          </Part>
          <Part title="Tell us what does not work">
            <p class="govuk-body">
              <a class="govuk-link" href={contactPaths.contactUs}>
                Get in touch
              </a>{' '}
              if something on this website is hard to use, or if you need something in another form.
              Say which page it is, and what you use to read it. You can also complain there if we
              do not put it right.
            </p>
          </Part>
          <Part title="If you are not happy with our answer">
            <p class="govuk-body">
              The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites
              and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the accessibility
              regulations). If you are not happy with how we answer, the{' '}
              <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">
                Equality Advisory and Support Service
              </a>{' '}
              tells you what you can do.
            </p>
          </Part>
        </div>
      </div>
    </PublicPageFrame>
  );
}
