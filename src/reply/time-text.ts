/** A moment in words. */

/** @param time milliseconds since 1970 @returns such as `2026-11-22 18:45 UTC` */
export const timeText = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
