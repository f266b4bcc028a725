/** A file as a catalogue knows it. */
export type Distributed = {
  /** Where it is downloaded from. */
  readonly address: string;
  /** Without parameters: `text/csv`. */
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** A `dcat:Distribution`, with more that is said of it. */
export function distributionNode(
  { address, mediaType, bytes, sha256 }: Distributed,
  more: object,
): object {
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType}`,
    'dcat:byteSize': String(bytes),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
      'spdx:checksumValue': sha256,
    },
    ...more,
  };
}
