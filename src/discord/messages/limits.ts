/** Discord's limits that the bot's messages keep (resources/message, components/reference); lengths in UTF-16 units. */
export const LIMITS = {
  content: 2_000,
  embedAuthor: 256,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFooter: 2_048,
  customId: 100,
  buttonLabel: 80,
  /** Of a button, once encoded; the bot holds titles to it too. */
  link: 512,
  menuLabel: 100,
  buttonsARow: 5,
  fileDescription: 1_024,
  fieldDescription: 100,
  choices: 25,
  choiceName: 100,
} as const
