import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kansoku-figure': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        readonly 'data-src': string;
      };
    }
  }
}
