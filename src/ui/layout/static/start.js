// Turns on what GOV.UK Frontend adds to a page that already works without it.
import { initAll, Radios } from './govuk-frontend.min.js';

// ARIA has no expanded state for a radio. What one reveals follows it directly, so nobody needs it.
const revealForRadio = Radios.prototype.syncConditionalRevealWithInputState;
Radios.prototype.syncConditionalRevealWithInputState = function ($input) {
  revealForRadio.call(this, $input);
  $input.removeAttribute('aria-expanded');
};

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
