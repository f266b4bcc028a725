import { getMDXComponent } from 'mdx-bundler/client/jsx';
import type { ReactNode } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import type { CompiledText } from '#lib/report/compile.ts';
import type { MdxContext } from './context.ts';
import { markdownElements, registry, type ElementProps } from './registry.ts';

/** A compiled text, shown with the vocabulary bound to where it stands. Runs in server code only. */
export function Content({
  compiled,
  context,
}: {
  readonly compiled: CompiledText;
  readonly context: MdxContext;
}) {
  const Text = getMDXComponent(compiled.code, { _jsx_runtime: jsxRuntime });
  // eslint-disable-next-line react-hooks/static-components -- rendered once on the server: there is no state to lose
  return <Text components={bindAll(context)} />;
}

function bindAll(context: MdxContext) {
  return Object.fromEntries(
    Object.entries({ ...registry, ...markdownElements }).map(([name, Element]) => {
      const Bound = (props: Omit<ElementProps, 'context'>): ReactNode => (
        <Element {...props} context={context} />
      );
      return [name, Bound];
    }),
  );
}
