/** Turns the network beyond loopback off for every test, so that a forgotten address fails at once and by name. */
import net from 'node:net'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  const host =
    typeof first === 'object' && first !== null
      ? ((first as net.TcpNetConnectOpts).host ?? 'localhost')
      : typeof args[1] === 'string'
        ? args[1]
        : 'localhost'
  const isPath = typeof first === 'object' && first !== null && 'path' in first && first.path
  if (!isPath && !LOOPBACK.test(host)) throw new Error(`tests may only connect to loopback, not to ${host}`)
  return Reflect.apply(connect, this, args) as net.Socket
} as typeof connect
