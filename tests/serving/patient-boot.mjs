import { register } from 'tsx/esm/api'

register()
await import('./patient-worker.ts')
