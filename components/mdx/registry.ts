import type { ComponentType, ReactNode } from 'react';
import type { VocabularyName } from '#lib/report/vocabulary.ts';
import { Callout } from './callout.tsx';
import { ContentLink } from './content-link.tsx';
import type { MdxContext } from './context.ts';
import { MarkdownTable } from './markdown-table.tsx';
import { Ref } from './ref.tsx';
import { ReportFigure } from './report-figure.tsx';
import { TitledTable } from './titled-table.tsx';
import { ValueChange } from './value-change.tsx';
import { ValueText } from './value-text.tsx';

/** What an element is given: attributes as text, those that the rules have set, and where it stands. */
export type ElementProps = {
  readonly context: MdxContext;
  readonly children?: ReactNode;
} & Readonly<Record<string, unknown>>;

type Element = ComponentType<ElementProps>;

/** The authors' whole vocabulary: each element and how it is shown. lib/report/vocabulary.ts has the attributes. */
export const registry: Readonly<Record<VocabularyName, Element>> = {
  Figure: ReportFigure,
  Ref,
  Table: TitledTable,
  Value: ValueText,
  Change: ValueChange,
  Callout,
};

/** What Markdown itself makes, shown our way. */
export const markdownElements: Readonly<Record<string, Element>> = {
  a: ContentLink,
  table: MarkdownTable,
};
