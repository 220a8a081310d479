import { describe, expect, it } from '@jest/globals'
import { urlKey } from '@/lib/core/sources/url-key'

const key = 'news.example/a/B?id=1'

describe('urlKey', () => {
  it.each([
    ['the scheme', 'http://news.example/a/B?id=1'],
    ["the host's case", 'https://NEWS.example/a/B?id=1'],
    ['the fragment', 'https://news.example/a/B?id=1#top'],
    ['utm parameters wherever they stand', 'https://news.example/a/B?utm_source=x&id=1&UTM_medium=y'],
    ['the default port', 'https://news.example:443/a/B?id=1'],
    ['white space around it', ' https://news.example/a/B?id=1 '],
  ])('ignores %s', (_, address) => expect(urlKey(address)).toBe(key))

  it.each([
    ["the path's case", 'https://news.example/a/b?id=1'],
    ['another parameter', 'https://news.example/a/B?id=2'],
    ['another port', 'https://news.example:8443/a/B?id=1'],
    ['another host', 'https://www.news.example/a/B?id=1'],
    ['a parameter that only begins with utm', 'https://news.example/a/B?id=1&utmost=1'],
  ])('tells apart %s', (_, address) => expect(urlKey(address)).not.toBe(key))

  it.each(['javascript:alert(1)', 'ftp://news.example/', 'no address', ''])('has none for %j', (address) =>
    expect(urlKey(address)).toBeNull(),
  )
})
