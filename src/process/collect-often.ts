/** Trades processor time for memory once a large briefing is there. */
import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heaps of this process grow less before they are collected, from the next collection on. Most of what a large briefing
 * holds lives as long as it does, so that V8 would let them grow far. A refresh of 100,000 articles takes 1.2 to 1.3 times the
 * memory at rest in this way, and up to 1.33 times with 20 percent, which saves a tenth of its time. While the first briefing is
 * built it would cost an eighth of the time.
 */
export const collectOften = (): void => setFlagsFromString('--heap-growing-percent=15')
