import { z } from 'zod';
import { HatifError } from '../../errors.ts';

/** A release on GitHub, or on a server that speaks its API. */
export interface ReleaseSource {
  api: string;
  repository: string;
  tag: string;
}

/** One published file. */
export interface PublishedFile {
  url: string;
  bytes: number;
  /** Lower-case hex, as its publisher states it. */
  sha256: string;
}

const assetSchema = z.object({
  name: z.string(),
  size: z.number().int().nonnegative(),
  digest: z.string().nullish(),
  browser_download_url: z.url(),
});
type Asset = z.infer<typeof assetSchema>;

const releaseSchema = z.object({ assets_url: z.url(), assets: z.array(assetSchema) });
const pageSize = 100;
const timeoutMs = 20_000;

/**
 * Where a file of a release is and what its publisher says its checksum is: the API's own digest, or, for
 * files older than those, the `checksum.txt` that the publisher keeps in the same release. Throws
 * `HatifError`: `release_unreachable`, `asset_missing`, `checksum_missing`.
 */
export async function findPublished(source: ReleaseSource, name: string): Promise<PublishedFile> {
  const url = `${source.api}/repos/${source.repository}/releases/tags/${source.tag}`;
  const release = releaseSchema.parse(await (await get(url)).json());
  const assets = release.assets.some((asset) => asset.name === name)
    ? release.assets
    : await allAssets(release.assets_url);
  const asset = assets.find((candidate) => candidate.name === name);
  if (!asset) {
    throw new HatifError('asset_missing', `${source.repository} ${source.tag} no longer holds ${name}.`);
  }
  const sha256 = digestOf(asset) ?? (await listedChecksum(assets, name));
  if (sha256 === null) {
    throw new HatifError(
      'checksum_missing',
      `The publisher states no checksum for ${name}, so it is not fetched. Weights you trust: npm run hatif -- models use DIR`,
    );
  }
  return { url: asset.browser_download_url, bytes: asset.size, sha256 };
}

async function allAssets(assetsUrl: string): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (let page = 1; ; page += 1) {
    const response = await get(`${assetsUrl}?per_page=${pageSize}&page=${page}`);
    const found = z.array(assetSchema).parse(await response.json());
    assets.push(...found);
    if (found.length < pageSize) return assets;
  }
}

function digestOf({ digest }: Asset): string | null {
  return /^sha256:([0-9a-f]{64})$/iu.exec(digest ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The line of `checksum.txt` that names the file, in either order of its two columns. */
async function listedChecksum(assets: readonly Asset[], name: string): Promise<string | null> {
  const list = assets.find((asset) => asset.name === 'checksum.txt');
  if (!list) return null;
  const text = await (await get(list.browser_download_url)).text();
  for (const line of text.split('\n')) {
    const columns = line.trim().split(/\s+/u);
    const sum = columns.find((column) => /^[0-9a-f]{64}$/iu.test(column));
    if (sum !== undefined && columns.includes(name)) return sum.toLowerCase();
  }
  return null;
}

async function get(url: string): Promise<Response> {
  const { host } = new URL(url);
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/vnd.github+json, text/plain' },
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new HatifError('release_unreachable', `${host} cannot be reached.`, { status: 503, cause: error });
  }
  if (!response.ok) {
    throw new HatifError('release_unreachable', `${host} answered ${response.status}.`, { status: 503 });
  }
  return response;
}
