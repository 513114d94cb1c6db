/** A search engine node that speaks TLS and lets in only users that it knows, as its security plugin has it. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import https from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type LocalCluster, startLocalCluster } from '../../bench/engine/local-cluster.ts'
import { eventually } from '../builders/eventually.ts'

export interface User {
  readonly SEARCH_USERNAME: string
  readonly SEARCH_PASSWORD: string
}

/** As OpenSearch's security plugin takes them. */
export interface Rights {
  readonly cluster_permissions: readonly string[]
  readonly index_permissions: readonly { index_patterns: readonly string[]; allowed_actions: readonly string[] }[]
}

export interface SecuredCluster {
  /** As `SEARCH_URL` has it. */
  address(): string
  /** The file of the authority that signed its certificate: itself. */
  authority(): string
  /** Makes a user. */
  addUser(name: string, rights: Rights): Promise<User>
}

const PASSPHRASE = 'changeit'
const SETTINGS = 'plugins.security'

/** Starts the node before the tests of a file, and ends it after those. */
export function securedClusterHere(): SecuredCluster {
  let certificates: Certificates
  let cluster: LocalCluster
  beforeAll(async () => {
    certificates = makeCertificates()
    const security = { settings: settingsFor(certificates), ask: (url: string) => asAdministrator(certificates, url) }
    cluster = await startLocalCluster({ nodes: 1, apart: true, security })
  })
  afterAll(async () => {
    await cluster.close()
    rmSync(certificates.folder, { recursive: true })
  })
  const address = () => cluster.addresses[0] ?? ''
  return {
    address,
    authority: () => certificates.node.certificate,
    async addUser(name, rights) {
      const password = randomBytes(16).toString('hex')
      const put = async (what: string, body: object) => {
        const url = `${address()}/_plugins/_security/api/${what}/${name}`
        // The plugin is ready a little later than its node.
        await eventually(async () => expect(await asAdministrator(certificates, url, body)).toBe(201))
      }
      await put('roles', rights)
      await put('internalusers', { password, opendistro_security_roles: [name] })
      return { SEARCH_USERNAME: name, SEARCH_PASSWORD: password }
    },
  }
}

interface Identity {
  /** The file of the key and the certificate. */
  readonly store: string
  readonly certificate: string
}

interface Certificates {
  readonly folder: string
  readonly node: Identity
  readonly administrator: Identity
  /** The file of the certificates that the node trusts. */
  readonly trusted: string
}

/** Made with Java's own tool, each signed by itself. */
function makeCertificates(): Certificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificates-'))
  const keytool = (...args: readonly string[]) => execFileSync('keytool', args, { stdio: 'ignore' })
  const trusted = path.join(folder, 'trusted.p12')
  const identityOf = (name: string): Identity => {
    const [store, certificate] = [path.join(folder, `${name}.p12`), path.join(folder, `${name}.pem`)]
    const own = ['-alias', name, '-keystore', store, '-storepass', PASSPHRASE]
    const made = ['-keyalg', 'EC', '-dname', `CN=${name}`, '-ext', 'san=dns:localhost', '-storetype', 'PKCS12']
    keytool('-genkeypair', ...own, ...made)
    keytool('-exportcert', '-rfc', ...own, '-file', certificate)
    const trust = ['-alias', name, '-keystore', trusted, '-storepass', PASSPHRASE, '-storetype', 'PKCS12']
    keytool('-importcert', '-noprompt', ...trust, '-file', certificate)
    return { store, certificate }
  }
  return { folder, node: identityOf('localhost'), administrator: identityOf('administrator'), trusted }
}

function settingsFor({ node, trusted }: Certificates): readonly string[] {
  const stores = { keystore: node.store, truststore: trusted }
  const ofStores = ['transport', 'http'].flatMap((layer) =>
    Object.entries(stores).flatMap(([store, file]) => [
      `${SETTINGS}.ssl.${layer}.${store}_type=PKCS12`,
      `${SETTINGS}.ssl.${layer}.${store}_filepath=${file}`,
      `${SETTINGS}.ssl.${layer}.${store}_password=${PASSPHRASE}`,
    ]),
  )
  return [
    ...ofStores,
    `${SETTINGS}.ssl.http.enabled=true`,
    `${SETTINGS}.authcz.admin_dn=CN=administrator`,
    `${SETTINGS}.allow_default_init_securityindex=true`,
  ]
}

/** @returns the status of the answer */
async function asAdministrator({ node, administrator }: Certificates, url: string, body?: object): Promise<number> {
  const request = https.request(url, {
    method: body ? 'PUT' : 'GET',
    headers: { 'content-type': 'application/json' },
    pfx: readFileSync(administrator.store),
    passphrase: PASSPHRASE,
    ca: readFileSync(node.certificate),
  })
  request.end(body && JSON.stringify(body))
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage]
  response.resume()
  return response.statusCode ?? 0
}
