import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface merges into React's own
    interface IntrinsicElements {
      'kansoku-figure': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        readonly 'data-src': string;
      };
    }
  }
}
