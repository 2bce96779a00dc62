import type { VNode } from 'preact';
import { useFrame } from './frame.tsx';
import { PublicPageFrame } from './pages.tsx';

/** Nothing here that this person may see. Says the same whether or not it exists. */
export function notFoundPage(): VNode {
  return <NotFoundPage />;
}

/** Signed in, but without the role. */
export function forbiddenPage(): VNode {
  return <ForbiddenPage />;
}

/** A form came in after its session had ended. */
export function signedOutPage(signInHref: string): VNode {
  return <SignedOutPage signInHref={signInHref} />;
}

/** A form that did not come from a page of ours, or from one that is too old. */
export function staleFormPage(): VNode {
  return <StaleFormPage />;
}

/** More than the service takes in one go. */
export function tooMuchPage(title: string, whatToDo: string): VNode {
  return <TooMuchPage title={title} whatToDo={whatToDo} />;
}

/** A fault of ours, with the reference under which it was logged. */
export function faultPage(reference: string): VNode {
  return <FaultPage reference={reference} />;
}

function NotFoundPage() {
  return (
    <PublicPageFrame title="Page not found">
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">
        If you typed the address, check it. If you followed a link, it may be out of date.
      </p>
      <p class="govuk-body">
        What you look for may also belong to another team. Ask whoever gave you the link.
      </p>
    </PublicPageFrame>
  );
}

function ForbiddenPage() {
  return (
    <PublicPageFrame title="You cannot open this page">
      <h1 class="govuk-heading-l">You cannot open this page</h1>
      <p class="govuk-body">
        Your roles do not include it. A service manager can change your roles.
      </p>
    </PublicPageFrame>
  );
}

function SignedOutPage(props: { readonly signInHref: string }) {
  return (
    <PublicPageFrame title="You have been signed out">
      <h1 class="govuk-heading-l">You have been signed out</h1>
      <p class="govuk-body">
        What you sent has not been saved. To keep it,{' '}
        <a class="govuk-link" href={props.signInHref} target="_blank" rel="noopener">
          sign in in a new tab
        </a>
        , then come back to this one, reload it and send it again.
      </p>
    </PublicPageFrame>
  );
}

function StaleFormPage() {
  return (
    <PublicPageFrame title="This form is too old">
      <h1 class="govuk-heading-l">This form is too old</h1>
      <p class="govuk-body">
        Nothing has been saved. Go back, reload the page and send the form again. If this happens
        again, check that your browser accepts cookies from this site.
      </p>
    </PublicPageFrame>
  );
}

function TooMuchPage(props: { readonly title: string; readonly whatToDo: string }) {
  return (
    <PublicPageFrame title={props.title}>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">{props.whatToDo}</p>
    </PublicPageFrame>
  );
}

function FaultPage(props: { readonly reference: string }) {
  const { publicPhone } = useFrame().partnership;
  return (
    <PublicPageFrame title="Something went wrong">
      <h1 class="govuk-heading-l">Something went wrong</h1>
      <p class="govuk-body">
        The fault is ours, and it has been recorded. Anything that you saved before is safe. Try
        again in a few minutes.
      </p>
      <p class="govuk-body">
        If it happens again, tell us{publicPhone === '' ? '' : ` on ${publicPhone}`} and give the
        reference <strong>{props.reference}</strong>.
      </p>
    </PublicPageFrame>
  );
}
