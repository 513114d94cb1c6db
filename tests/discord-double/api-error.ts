/** What Discord answers when it refuses: HTTP status, JSON error code and message (topics/opcodes-and-status-codes). */

/** The nested `errors` object of a 50035: field names lead to `_errors`. */
export type ErrorTree = { _errors?: { code: string; message: string }[]; [field: string]: unknown }

export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: ErrorTree | undefined

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  get body(): { message: string; code: number; errors?: ErrorTree } {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) }
  }
}

export const refusals = {
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  closedDirectMessages: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  otherApplication: () => new ApiError(403, 20012, 'You are not authorized to perform this action on this application'),
  tooManyAttachments: (limit: number) =>
    new ApiError(400, 30015, `Maximum number of attachments in a message reached (${limit})`),
  tooManyCommands: (limit: number) =>
    new ApiError(400, 30032, `Maximum number of application commands reached (${limit})`),
  tooManyCreates: (limit: number) =>
    new ApiError(400, 30034, `Max number of daily application command creates has been reached (${limit})`),
  entityTooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction has reached the maximum number of follow-up messages'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notATextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  otherAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  noHistory: () => new ApiError(403, 160002, 'Cannot reply without permission to read message history'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (errors: ErrorTree) => new ApiError(400, 50035, 'Invalid Form Body', errors),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
} as const
