import { chartWidths } from '#lib/chart/chart.ts';
import { iframeOf } from '#lib/site/embed.ts';

type Embed = Parameters<typeof iframeOf>[0] & {
  readonly siteTitle: string;
  /** Whole address of the site's front page in the language. */
  readonly siteAddress: string;
};

/** The answer of oEmbed 1.0 (oembed.com) for a figure, of type `rich`, as a file. */
export function oembedOf(embed: Embed): object {
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: embed.siteTitle,
    provider_url: embed.siteAddress,
    html: iframeOf(embed),
    width: chartWidths.wide + 32,
    height: embed.height,
  };
}
