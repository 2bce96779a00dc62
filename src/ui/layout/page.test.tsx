import { describe, expect, it } from 'vitest';
import { assets } from './assets.ts';
import { PublicPage, StaffPage } from './page.tsx';
import type { PublicPageProps, SignedInUser, StaffPageProps } from './page.tsx';
import { renderPage } from './render.ts';

const partnership = {
  name: 'Lightbulb',
  tagline: 'Home adaptations in the county',
  baseColour: '#10312b',
  accentColour: '#f5a524',
};

const navigation = ['Work list', 'Diary', 'Cases', 'Grants', 'Performance'].map((text) => ({
  section: text,
  href: `/${text.toLowerCase().replace(' ', '-')}`,
  text,
}));

const common = {
  title: 'Work list',
  partnership,
  demonstration: true,
  homeHref: '/start',
  navigation,
  footerLinks: [{ href: '/accessibility', text: 'Accessibility statement' }],
  footerNote: 'Run together by seven councils.',
  children: <h1>Work list</h1>,
} as const;

const user: SignedInUser = {
  name: 'Amira Solanki',
  team: 'Blaby team',
  signOutHref: '/sign-out',
  search: { action: '/cases/search' },
};

function publicPage(props: Partial<PublicPageProps> = {}): string {
  return renderPage(<PublicPage {...{ ...common, ...props }} />);
}

function staffPage(props: Partial<StaffPageProps> = {}): string {
  return renderPage(<StaffPage {...{ ...common, user, ...props }} />);
}

const pages = [
  { kind: 'public', render: publicPage },
  { kind: 'staff', render: staffPage },
] as const;

describe.each(pages)('a $kind page', ({ render }) => {
  it('is a British English document that begins with its doctype', () => {
    expect(render()).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB" class="govuk-template">/);
  });

  it('has one skip link, before everything else, to its one main part', () => {
    const html = render();
    expect(html).toMatch(/<body[^>]*><a href="#main-content" class="govuk-skip-link"/);
    expect(html.match(/<main[^>]*>/g)).toEqual([expect.stringContaining('id="main-content"')]);
  });

  it('has one header, one footer, and the demonstration line inside the header', () => {
    const html = render();
    expect(html.match(/<header/g)).toHaveLength(1);
    expect(html.match(/<footer/g)).toHaveLength(1);
    expect(html).toMatch(/<header>.*Demonstration.*<\/header>/s);
  });

  it('says nothing of a demonstration when the data are real', () => {
    expect(render({ demonstration: false })).not.toContain('Demonstration');
  });

  it('names itself and the partnership', () => {
    expect(render()).toContain('<title>Work list - Lightbulb</title>');
  });

  it('says in its title, and at the top of main, that something is wrong', () => {
    const html = render({ errors: [{ text: 'Enter a name', href: '#name' }] });
    expect(html).toContain('<title>Error: Work list - Lightbulb</title>');
    expect(html).toMatch(/id="main-content"><div class="govuk-error-summary".*<h1>/s);
    expect(html).toContain('<a href="#name">Enter a name</a>');
  });

  it('marks the section it is in, and no other', () => {
    const html = render({ currentSection: 'Cases' });
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-current="true"[^>]*><strong[^>]*>Cases</);
  });

  it('keeps to the content policy: no style, no handler, no script of its own', () => {
    const html = render({ errors: [{ text: 'Enter a name' }], backHref: '/start' });
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style|javascript:/);
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
      `<script type="module" src="${assets.startScript}">`,
    ]);
  });

  it('fetches only its own assets, and nothing of GOV.UK', () => {
    const html = render();
    const fetched = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]*)"/g)];
    const addresses: readonly (string | undefined)[] = Object.values(assets);
    expect(fetched.filter(([, address]) => !addresses.includes(address))).toEqual([]);
    expect(html).not.toMatch(/crown|crest|GDS Transport|gov\.uk/i);
  });

  it('escapes what people typed', () => {
    const html = render({ title: '<script>alert(1)</script>' });
    expect(html).not.toContain('<script>alert');
  });
});

describe('a public page', () => {
  it('shows the tagline and can be found', () => {
    expect(publicPage()).toContain('Home adaptations in the county');
    expect(publicPage()).not.toContain('noindex');
    expect(publicPage({ unlisted: true })).toContain('content="noindex, nofollow"');
  });

  it('puts the dark opening of the home page inside main', () => {
    const html = publicPage({ hero: <h1>Help at home</h1> });
    expect(html).toMatch(/<main id="main-content"><div class="app-hero">.*Help at home/s);
    expect(html.match(/Demonstration/g)).toHaveLength(1);
  });

  it('leads back by breadcrumbs or by one link, outside main', () => {
    expect(publicPage({ backHref: '/before' })).toMatch(
      /<nav aria-label="Back"><a href="\/before" class="govuk-back-link">Back<\/a><\/nav><main/,
    );
    expect(publicPage({ breadcrumbs: [{ text: 'Home', href: '/' }] })).toMatch(
      /aria-label="Breadcrumb".*<main/s,
    );
  });
});

describe('a staff page', () => {
  it('searches from its header by GET, under the name q', () => {
    const html = staffPage({
      user: { ...user, search: { action: '/cases/search', query: 'Joan' } },
    });
    expect(html).toMatch(
      /<form class="app-find" role="search" action="\/cases\/search" method="get">/,
    );
    expect(html).toMatch(/<label[^>]*for="find">/);
    expect(html).toMatch(/<input[^>]*id="find"[^>]*name="q"[^>]*value="Joan"/);
  });

  it('shows a phone three links, the current one and a way to all of them', () => {
    const html = staffPage({ currentSection: 'Performance' });
    const wide = [...html.matchAll(/app-nav-wide"><a[^>]*>(?:<strong[^>]*>)?([^<]*)/g)];
    expect(wide.map(([, text]) => text)).toEqual(['Grants']);
    expect(html).toContain('href="#menu"');
    expect(html).toMatch(/<nav id="menu" aria-label="All pages">.*Performance.*<\/nav>/s);
  });

  it('offers neither search nor sections before signing in', () => {
    const html = staffPage({ user: null });
    expect(html).not.toMatch(/role="search"|<nav|Sign out/);
  });

  it('is kept out of search engines', () => {
    expect(staffPage()).toContain('content="noindex, nofollow"');
  });
});
