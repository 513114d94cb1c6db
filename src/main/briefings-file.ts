/** The list of several briefings, in the folder in which a program starts, unless the configuration names another file. */
export const BRIEFINGS_FILE = 'briefings.yaml'
