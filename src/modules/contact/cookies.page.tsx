import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { RunBy } from './home.page.tsx';

const cookies = [
  {
    name: 'lightbulb_draft',
    what: 'Finds the request that you are writing, for four hours after each page that you send.',
  },
  {
    name: 'lightbulb_tracking',
    what: 'Keeps your tracking page open once you have given the code.',
  },
  { name: 'lightbulb_session', what: 'Keeps staff signed in, for twelve hours at most.' },
  {
    name: '_csrf',
    what: 'Makes sure that a form comes from a page of ours. Gone when you close the browser.',
  },
] as const;

/** The cookies that the service sets, each by its name. */
export function CookiesPage({ partners }: { readonly partners: readonly string[] }) {
  return (
    <PublicPageFrame title="Cookies" footerNote={<RunBy partners={partners} />}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Cookies</h1>
          <p class="govuk-body">
            A cookie is a small note that a website leaves in your browser. We use only those
            without which this website cannot work, so there is nothing to agree to. None of them
            follows you to another website, and nobody counts your visits with them.
          </p>
          <StackTable
            caption="The cookies that we use"
            columns={[
              { heading: 'Name', role: 'row header' },
              { heading: 'What it does', label: 'What for' },
            ]}
            rows={cookies.map(({ name, what }) => ({ cells: [name, what] }))}
          />
          <p class="govuk-body">
            Reading these pages sets none of them. A page with a form sets _csrf.
          </p>
        </div>
      </div>
    </PublicPageFrame>
  );
}
