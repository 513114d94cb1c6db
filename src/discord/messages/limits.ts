/** Discord's limits that the bot's messages keep (resources/message, components/reference); lengths in UTF-16 units. */
export const LIMITS = {
  content: 2_000,
  embedAuthor: 256,
  embedDescription: 4_096,
  customId: 100,
  buttonLabel: 80,
  buttonLink: 512,
  buttonsARow: 5,
  fileDescription: 1_024,
  fieldDescription: 100,
  choices: 25,
  choiceName: 100,
} as const
