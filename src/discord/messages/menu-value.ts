/** The value of a choice in a menu: Discord wants each value once, and two choices may lead to one view. */

/** @param view at most 83 UTF-16 units @param at the place of the choice in its menu, from 0 */
export const encodeMenuValue = (view: string, at: number): string => `${at}~${view}`

/** @returns the view; null if the text is no value of a menu */
export const decodeMenuValue = (value: string): string | null => /^\d{1,2}~(.*)$/su.exec(value)?.[1] ?? null
