// Imported into a thread before its own code: does to the thread what a test orders.
import { BroadcastChannel } from 'node:worker_threads'

const orders = new BroadcastChannel('orders')
orders.unref()
orders.onmessage = ({ data: { isHeldUp, gate, then } }) => {
  Atomics.store(isHeldUp, 0, 1)
  Atomics.wait(gate, 0, 0)
  if (then === 'crash') throw new Error('the thread was ordered to crash')
  if (then === 'hoard') for (const hoard = []; ; ) hoard.push(new Array(50_000).fill(0.5))
}
