/** Feeds and pages of the tests' own making. */

/** A page as outlets write it, with enough words to be an article. */
export const articlePage = (title: string, text: string, published = '2026-11-20'): string => `<!doctype html>
<html><head><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Page's Own Name">
<meta name="author" content="Nora Quist"><meta property="article:published_time" content="${published}T08:00:00Z"></head>
<body><article><h1>${title}</h1>
<p>${text}</p>
<p>The council of the harbour town met again on Thursday evening, and its members listened to both sides for three hours
before they put the matter off until the end of the month, as the mayor had asked them to do in a letter.</p>
<p>Nobody at the meeting wanted to say how the vote would end. A second reading is planned for the first week of the new
year, when the harbour master is expected to bring the figures that several members had missed this time.</p>
</article></body></html>`

/** @param items written as they are; a string is a whole item of its own */
export const rssFeed = (items: readonly ({ readonly title: string; readonly link: string } | string)[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>http://localhost/</link>${items
    .map((item) =>
      typeof item === 'string' ? item : `<item><title>${item.title}</title><link>${item.link}</link></item>`,
    )
    .join('')}</channel></rss>`
