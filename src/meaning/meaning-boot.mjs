// A worker under tsx starts from plain JavaScript only: tsx registers itself on the main thread alone.
import { register } from 'tsx/esm/api'

register()
await import('./meaning-worker.ts')
