import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Report } from '#lib/report/report.ts';
import type { Site } from '#lib/site/site.ts';
import { ReportLink } from '#components/report/report-links.tsx';

type PostListProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly posts: readonly Report[];
};

/** Texts between editions, latest first. */
export function PostList({ site, locale, posts }: PostListProps) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{messagesOf(locale).posts}</h2>
      <ul className="edition-list">
        {posts.map((post) => (
          <li key={post.key} className="edition-item">
            <ReportLink report={post} site={site} locale={locale} />
            {post.texts[locale] && <p>{post.texts[locale].matter.summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
