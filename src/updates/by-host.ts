/** Work on links, spread over their hosts: a slow host delays its own links only. */
import pLimit from 'p-limit'

/** Hosts that are asked at the same time. */
const HOSTS_AT_ONCE = 32
/** The fetcher sends one request at a time to a host; the others may wait for their turn, or be read meanwhile. */
const LINKS_OF_A_HOST_AT_ONCE = 4

/**
 * Runs the job for each item; of one host, in the order of the items.
 * @param linkOf an absolute link
 */
export async function forEachByHost<T>(
  items: readonly T[],
  linkOf: (item: T) => string,
  job: (item: T) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, T[]>()
  for (const item of items) {
    const { host } = new URL(linkOf(item))
    byHost.set(host, [...(byHost.get(host) ?? []), item])
  }
  const hostsAtOnce = pLimit(HOSTS_AT_ONCE)
  const ofOneHost = async (own: readonly T[]) => {
    const atOnce = pLimit(LINKS_OF_A_HOST_AT_ONCE)
    await Promise.all(own.map((item) => atOnce(() => job(item))))
  }
  await Promise.all([...byHost.values()].map((own) => hostsAtOnce(() => ofOneHost(own))))
}
