import { PublicPageFrame } from '../../platform/http/pages.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { RunBy } from './home.page.tsx';
import { contactPaths } from './paths.ts';
import { Bullets, OrPhone, Part } from './public-frame.tsx';
import type { Topic } from './topics.rules.ts';

/** One kind of help: what it is, for whom, what it costs, what happens. */
export function HelpPage(props: {
  readonly topic: Topic;
  readonly others: readonly Topic[];
  readonly partners: readonly string[];
}) {
  const { topic, others, partners } = props;
  return (
    <PublicPageFrame
      title={topic.name}
      backHref={contactPaths.home}
      footerNote={<RunBy partners={partners} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{topic.name}</h1>
          <p class="govuk-body-l">{topic.whatItIs}</p>
          <p class="govuk-body">For example:</p>
          <Bullets items={topic.examples} />
          <Part title="Who it is for">
            <p class="govuk-body">{topic.whoFor}</p>
          </Part>
          <Part title="What it costs">
            <p class="govuk-body">{topic.cost}</p>
          </Part>
          <Part title="What happens">
            <ol class="govuk-list govuk-list--number govuk-list--spaced">
              {topic.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </Part>
          <Button href={contactPaths.ask} isStartButton>
            Ask for help
          </Button>
          <p class="govuk-body">
            For yourself or for someone else. It takes about 10 minutes.{' '}
            <OrPhone before="Or phone" />
          </p>
          <h2 class="govuk-heading-s">We also help with</h2>
          <ul class="govuk-list">
            {others.map((other) => (
              <li>
                <a class="govuk-link" href={contactPaths.topic(other.key)}>
                  {other.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </PublicPageFrame>
  );
}
