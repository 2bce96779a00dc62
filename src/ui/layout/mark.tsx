import type { JSX } from 'preact';

/** The mark: a bulb with a house in it, painted by the partnership's two colours. */
export function Mark({ size }: { readonly size: 'public' | 'staff' }): JSX.Element {
  const [width, height] = size === 'public' ? ['31', '38'] : ['25', '30'];
  return (
    <svg
      class="app-mark"
      width={width}
      height={height}
      viewBox="0 0 28 34"
      aria-hidden="true"
      focusable="false"
    >
      <path
        class="app-mark__glass"
        d="M14 1C7.1 1 1.5 6.5 1.5 13.3c0 4.2 2.1 7.6 5 9.9 1 .8 1.5 1.6 1.5 2.8h12c0-1.2.5-2 1.5-2.8 2.9-2.3 5-5.7 5-9.9C26.5 6.5 20.9 1 14 1z"
      />
      <path class="app-mark__house" d="M14 7.2l7 6v8h-4.8v-5h-4.4v5H7v-8z" />
      <path class="app-mark__base" d="M9.5 29h9M11.5 32.6h5" />
    </svg>
  );
}
