import type { ElementProps } from './registry.ts';
import { textOf } from './attribute.ts';

/** A remark set apart from the text. */
export function Callout({ kind, title, children }: ElementProps) {
  return (
    <aside className={`callout callout-${textOf(kind)}`}>
      {typeof title === 'string' && <p className="callout-title">{title}</p>}
      {children}
    </aside>
  );
}
