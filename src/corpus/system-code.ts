/** What the file system says of a file or folder that it does not give: its code, or its words if there is none. */
export const systemCode = ({ code, message }: NodeJS.ErrnoException): string => code ?? message
