/** The hosts that may be fetched from even if they are not on the public internet: `FETCH_ALLOW_HOSTS`. */
import { UserError } from '../process/user-error.ts'

/** Whether a host is allowed. `hostname` is as `URL.hostname` gives it, `port` is a decimal number. */
export type AllowedHosts = (hostname: string, port: string) => boolean

const ENTRY = /^(\[[0-9a-f:.]+\]|[^\s[\]:/?#@*]+)(?::(\d{1,5}))?$/i

/**
 * @param setting hosts, or hosts with a port, separated by commas or white space, such as `localhost:8080, feeds.lan`;
 *   an entry without a port allows all ports
 * @throws UserError if an entry is neither
 */
export function parseAllowedHosts(setting: string): AllowedHosts {
  const allowed = new Set(
    setting
      .split(/[\s,]+/)
      .filter((entry) => entry !== '')
      .map(normalized),
  )
  return (hostname, port) => allowed.has(hostname) || allowed.has(`${hostname}:${port}`)
}

function normalized(entry: string): string {
  const [, host, port] = ENTRY.exec(entry) ?? []
  const link = `http://${host}/`
  if (host === undefined || !URL.canParse(link) || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) {
    throw new UserError(
      `FETCH_ALLOW_HOSTS: "${entry}" is neither a host nor a host with a port. Write, for example, "localhost:8080, feeds.lan".`,
    )
  }
  const { hostname } = new URL(link)
  return port === undefined ? hostname : `${hostname}:${Number(port)}`
}
