import type { Partnership } from '../../platform/partnership.ts';
import { useFrame } from '../../platform/http/frame.tsx';
import type { Content, OptionalContent } from '../../ui/govuk/content.ts';
import { WarningText } from '../../ui/govuk/warning-text.tsx';

/** A telephone number that a phone can ring when it is touched. */
export function PhoneLink(props: { readonly phone: string; readonly class?: string }) {
  return (
    <a
      class={props.class ?? 'govuk-link app-nowrap'}
      href={`tel:${props.phone.replace(/\s/g, '')}`}
    >
      {props.phone}
    </a>
  );
}

/** How to ask by telephone, where the partnership has set a number. */
export function OrPhone(props: { readonly before: string; readonly linkClass?: string }) {
  const { publicPhone, openingHours } = useFrame().partnership;
  if (publicPhone === '') return null;
  return (
    <>
      {props.before}{' '}
      <PhoneLink phone={publicPhone} class={props.linkClass ?? 'govuk-link app-nowrap'} />
      {openingHours === '' ? '.' : `, ${openingHours}.`}
    </>
  );
}

/** The warning for those who cannot wait for an answer to a form. */
export function PhoneToday({ lead }: { readonly lead: string }) {
  const { publicPhone, openingHours } = useFrame().partnership;
  return (
    <WarningText>
      {publicPhone !== '' && (
        <>
          {lead} phone us straight away on <PhoneLink phone={publicPhone} />
          {openingHours === '' ? '.' : ` (${openingHours}).`}{' '}
        </>
      )}
      If somebody is in danger, phone 999.
    </WarningText>
  );
}

/** The way to write to the service, where the partnership has set an address. */
export function EmailLink({ partnership }: { readonly partnership: Partnership }) {
  return (
    <a class="govuk-link" href={`mailto:${partnership.publicEmail}`}>
      {partnership.publicEmail}
    </a>
  );
}

/** A part of a page of plain words. */
export function Part(props: { readonly title: string; readonly children: OptionalContent }) {
  return (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {props.children}
    </>
  );
}

/** A list with discs. */
export function Bullets({ items }: { readonly items: readonly Content[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
