// Starts a worker thread that is written in TypeScript: tsx registers itself on the main thread only, and a thread
// begins with plain JavaScript. The first argument is the URL of the worker's module.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
