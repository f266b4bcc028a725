import { href } from '#lib/site/address.ts';
import { textOf } from './attribute.ts';
import type { ElementProps } from './registry.ts';

/** A link of a text; a path from the root of the site gets its language and sub-path. */
export function ContentLink({ context, href: target, children, ...rest }: ElementProps) {
  const url = textOf(target);
  const within = url.startsWith('/') && !url.startsWith('//');
  return (
    <a {...rest} href={within ? href(context.site.settings, context.locale, url) : url}>
      {children}
    </a>
  );
}
