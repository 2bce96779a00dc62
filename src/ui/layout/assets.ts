/** Where every page finds its stylesheets, script and icon. Nothing else on a page is fetched. */
export const assets = {
  stylesheet: '/assets/lightbulb.css',
  /** Answered by the program: the partnership's two colours (see `identityStylesheet`). */
  identityStylesheet: '/assets/identity.css',
  /** GOV.UK Frontend's own script, as it is. */
  frontendScript: '/assets/govuk-frontend.min.js',
  /** Starts the script above; the only script that pages name. */
  startScript: '/assets/start.js',
  icon: '/assets/mark.svg',
} as const;
