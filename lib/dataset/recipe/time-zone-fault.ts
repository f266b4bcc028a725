import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';

/** What is written for a zone and is no name of the IANA database that stays one. */
const meant: Readonly<Partial<Record<string, string>>> = {
  jst: 'Asia/Tokyo',
  japan: 'Asia/Tokyo',
  '+09:00': 'Asia/Tokyo',
  'utc+9': 'Asia/Tokyo',
  gmt: 'UTC',
  z: 'UTC',
  '+00:00': 'UTC',
};

/**
 * `source-zone`: a time zone that is no name of the IANA database, Area/City or UTC. An abbreviation
 * such as `CST` means several zones, whatever one of them a program takes it for.
 */
export function findZoneFault(
  zone: string,
): Pick<IssueText, 'reason' | 'help' | 'rule'> | undefined {
  if (isZone(zone)) return undefined;
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const near = meant[zone.toLowerCase()];
  return {
    reason: `Unexpected time zone \`${zone}\`, expected a name of the IANA database, such as \`Asia/Tokyo\` or \`UTC\`, or null`,
    help:
      near === undefined
        ? (didYouMean(zone, known) ??
          'Write the area and the city; null where the publisher states none.')
        : `Did you mean \`${near}\`?`,
    rule: 'source-zone',
  };
}

function isZone(zone: string): boolean {
  if (zone === 'UTC') return true;
  if (!/^[A-Z][A-Za-z_]*(?:\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    // What is only found whatever its case is not the name.
    return timeZone === zone || timeZone.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}
