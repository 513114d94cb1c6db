/** Why a link was not fetched, in sentences. Each begins with the link or host that it is about, if it can. */
import type { ReasonOf } from './reason-of.ts'

/** Why nothing more is asked of a host; each follows a colon. */
interface HostKinds {
  'host.slow': { readonly seconds: number }
  'host.failing': null
}

export type HostReason = ReasonOf<HostKinds>

export interface LinkKinds extends HostKinds {
  'link.too-long': { readonly link: string; readonly most: number }
  'link.no-link': { readonly link: string }
  'link.scheme': { readonly link: string }
  'link.password': null
  'link.not-public': { readonly host: string }
  'link.redirects': { readonly link: string; readonly most: number }
  'link.no-target': { readonly link: string; readonly status: number }
  'link.robots': { readonly link: string; readonly host: string }
  'link.given-up': { readonly host: string; readonly why: HostReason }
  'link.too-large': { readonly link: string; readonly most: number }
  'link.packed': { readonly link: string }
  'link.cut': { readonly link: string }
  'link.pause': { readonly host: string }
  'link.timed-pause': { readonly host: string; readonly seconds: number }
  'link.status': { readonly link: string; readonly status: number }
  'link.type': { readonly link: string; readonly type: string; readonly types: string }
  'link.no-text': { readonly link: string }
  'link.stopped': { readonly link: string }
  'link.no-answer': { readonly link: string }
  'link.unknown-host': { readonly host: string }
  'link.connection': { readonly host: string }
  'link.connection-code': { readonly host: string; readonly code: string }
}
