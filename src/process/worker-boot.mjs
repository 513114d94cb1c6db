// Starts a worker thread, whose module is the first argument, as a URL. A thread begins with plain JavaScript; for
// TypeScript it needs tsx, which registers itself on the main thread only.
const [, , module] = process.argv
if (module.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(module)
