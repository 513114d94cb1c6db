// Imported into a thread before its own code: does to the thread what a test orders.
import { BroadcastChannel } from 'node:worker_threads'

const orders = new BroadcastChannel('orders')
orders.unref()
orders.onmessage = ({ data }) => {
  if (data.order === 'wait') {
    Atomics.store(data.isWaiting, 0, 1)
    Atomics.wait(data.gate, 0, 0)
  }
  if (data.order === 'crash')
    setImmediate(() => {
      throw new Error('the thread was ordered to crash')
    })
  if (data.order === 'hoard') for (const hoard = []; ; ) hoard.push(Array.from({ length: 100_000 }, Math.random))
}
