/**
 * Loads discord.js before anything else. Its requests go through the dispatcher that undici keeps for the whole process, which
 * is of whatever undici is loaded first: that of the fetcher is a later one, which cannot send the forms of discord.js. In the
 * program they are on different threads; here test files of both share a worker.
 */
import 'discord.js'
