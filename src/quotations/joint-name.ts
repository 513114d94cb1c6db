/** The name of several people who speak together. */

/** @param names one or more; @returns "Jane Doe and Max Roe" */
export function jointName(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** @returns the names that `jointName` joined; the name itself if it is one person's */
export const namesJoined = (name: string): readonly string[] => name.split(/, | and /)
