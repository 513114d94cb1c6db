/** Turns the network beyond loopback off for every test, so that a forgotten address fails at once and by name. */
import net from 'node:net'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/** Both ways of calling `connect`: with options, or with a port and perhaps a host. */
function hostOf(first: unknown, second: unknown): string {
  if (typeof first === 'object' && first !== null) return (first as net.TcpNetConnectOpts).host ?? 'localhost'
  return typeof second === 'string' ? second : 'localhost'
}

/** Test files that share a worker run this file once each, and one guard is enough. */
const GUARDED = Symbol.for('loopback only')

const connect = net.Socket.prototype.connect
const guarded = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  const host = hostOf(first, args[1])
  const isPath = typeof first === 'object' && first !== null && 'path' in first && first.path
  if (!isPath && !LOOPBACK.test(host)) throw new Error(`tests may only connect to loopback, not to ${host}`)
  return Reflect.apply(connect, this, args) as net.Socket
} as typeof connect

if (!(GUARDED in connect)) net.Socket.prototype.connect = Object.assign(guarded, { [GUARDED]: true })
