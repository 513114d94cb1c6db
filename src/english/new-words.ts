/** English words that are younger than the dictionary, and so are no misspellings of older ones. */
import { wordSet } from './word-set.ts'

/** Lower case. Some names of products are among them that people use as words. */
export const NEW_WORDS: ReadonlySet<string> = wordSet(`
  airbnb antivaxxer app apps barista binge biogas biohacker bitcoin blockchain blogger blogpost brexit chatbot chatbots chatgpt cisgender
  clickbait covid cringe crossfit crowdfund crowdfunded crowdfunding crypto cryptocurrencies cryptocurrency cyberattack cyberattacks
  cyberbullying deepfake deepfakes dogecoin doomscrolling doxxing ebike ebikes edtech emoji emojis escooter esports facebook fintech
  fracking gamergate gamification genderqueer geofencing ghosting glamping graphene hashtag hashtags heatwave heatwaves homeschool homeschooling
  hydropower incel influencer influencers instagram iphone ipad islamophobia livestream livestreamed livestreaming malware manspreading
  metaverse microplastic microplastics misgender netflix nonbinary offline opioid opioids outro paywall phablet phishing photobomb
  podcaster quinoa ransomware remaster reshoring rewilding robocall robocalls selfie selfies sexting smartphone smartphones
  smartwatch snapchat snowflake spotify stablecoin stagflation staycation streamer streamers supercomputer telehealth telemedicine tiktok
  touchscreen transphobia trolling tweeted uber underfunded unfollow unfriend upcycling vape vaped vaper vaping vaxxed vegan
  vlog vlogger vloggers webinar webinars whatsapp wifi wildfire windfarm youtube youtuber youtubers zoonotic`)
