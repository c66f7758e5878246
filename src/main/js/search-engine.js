/**
 * Answers searches of the site from the files in its folder search/, in the browser and without a server. The form of
 * these files is described in src/docs/search-format.md; Java makes them. One object, openbookSearch, is all that
 * other scripts see.
 *
 * @typedef {{read: function(string, boolean=): Promise<ArrayBuffer>,
 *     download: (function(string): Promise<ArrayBuffer>)|undefined}} Source  gives the bytes of a file of the index, past
 *     any cache where the second says so, and of a file of the site by its path from the root
 * @typedef {{text?: string, filters?: Object<string, string[]>, from?: string, to?: string, sort?: string,
 *     page?: number, prefix?: boolean}} Query  from and to are dates such as 2018-09-25, both included
 * @typedef {{slug: string, label: string, count: number, selected: boolean}} Value
 * @typedef {{id: number, register: string, key: string, reference: string, title: string, url: string, date: string,
 *     organisation: string, status: string, snippet: {text: string, mark: boolean}[], matchedIn: string, spelt: string}} Hit
 *     spelt is what an entry calls its organisation, where another name of it is what matched
 * @typedef {{total: number, page: number, pages: number, hits: Hit[], facets: {id: string, title: string,
 *     values: Value[]}[], suggestion: string|null, ignored: string[], empty: boolean, direct: string|null, holders: Holders|null,
 *     organisations: Organisations}} Result
 * @typedef {{total: number, entries: {url: string, register: string, reference: string, title: string}[]}} Holders
 *     the entries that have the reference which is searched for, where several do; the first of them
 * @typedef {{total: number, named: {url: string, name: string, also: string}[]}} Organisations  those that have a name like
 *     the words which are searched for, and those to be named; also is the name meant, where it is not the one on pages
 */
var openbookSearch = (() => {
  'use strict';

  const VERSION = 3;
  /** Where all files but the root are. */
  const PARTS = 'parts/';
  const HITS_A_PAGE = 10;
  const SHORTEST_PREFIX = 2;
  const SHORTEST_REFERENCE = 3;
  /** How many entries of one reference are named. */
  const MOST_HOLDERS = 10;
  /** How many organisations are named that have a name like what is searched for. */
  const MOST_ORGANISATIONS = 5;
  /** How many bytes of inflated files are kept; the files used last stay. */
  const CACHE_BYTES = 24 << 20;
  const AT_ONCE = 8;
  const SNIPPET = 220;
  const COMMON_IMPACT = 5;
  const UTF8 = new TextDecoder('utf-8', {ignoreBOM: true});

  /** What went wrong, in words for a reader; code is offline, missing, damaged or version. */
  class SearchError extends Error {
    constructor(code, message) {
      super(message);
      this.name = 'SearchError';
      this.code = code;
    }
  }

  const damaged = name => new SearchError('damaged',
      `Part of the search index (${name}) did not arrive whole. Reload the page to try again.`);
  const missing = name => new SearchError('missing',
      `Part of the search index (${name}) is not on the server. A new version of this site may just have been published: reload the page.`);

  // ---- Sources ----

  /** Reads from a web server. */
  function httpSource(baseUrl, siteUrl = baseUrl + '../') {
    const get = async (url, name, options) => {
      let response;
      try {
        response = await fetch(url, options);
      } catch (error) {
        throw new SearchError('offline', 'The search could not reach this site. Check your connection and try again.');
      }
      if (!response.ok) {
        throw missing(name);
      }
      try {
        return await response.arrayBuffer();
      } catch (error) {
        throw damaged(name);
      }
    };
    return {
      // Only the root keeps its name when what it holds changes.
      read: (name, anew = false) => get(baseUrl + name, name,
          name === 'root.bin' ? {cache: 'no-cache'} : anew ? {cache: 'reload'} : {}),
      download: path => get(siteUrl + path, path, {cache: 'no-cache'}),
    };
  }

  /** Those that wait for a twin, by name. */
  const awaited = new Map();

  /** Reads from a disk, where pages may load scripts and nothing else: each file has a twin that is one. */
  function twinSource(baseUrl) {
    return {
      read: name => new Promise((resolve, reject) => {
        const script = document.createElement('script');
        const end = () => {
          awaited.delete(name);
          script.remove();
        };
        awaited.set(name, base64 => {
          const text = atob(base64);
          const bytes = new Uint8Array(text.length);
          for (let i = 0; i < text.length; i++) {
            bytes[i] = text.charCodeAt(i);
          }
          resolve(bytes.buffer);
        });
        script.onload = () => {
          if (awaited.has(name)) {
            end();
            reject(damaged(name));
          }
        };
        script.onerror = () => {
          end();
          reject(missing(name));
        };
        script.src = `${baseUrl}${name}.js`;
        document.head.append(script);
      }),
    };
  }

  /** Takes the bytes of a file; twins call it. */
  function twin(name, base64) {
    const take = awaited.get(name);
    awaited.delete(name);
    if (take) {
      take(base64);
    }
  }

  // ---- Bytes ----

  async function inflate(buffer, name) {
    const bytes = new Uint8Array(buffer);
    if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
      // A server that knows gzip may have unpacked it.
      if (bytes.length === 0 || name === 'root.bin' && bytes[0] !== 0x7b) {
        throw damaged(name);
      }
      return bytes;
    }
    const hash = /-([0-9a-f]{8})\.bin$/.exec(name);
    const end = bytes.length - 8;
    const crc = (bytes[end] | bytes[end + 1] << 8 | bytes[end + 2] << 16 | bytes[end + 3] << 24) >>> 0;
    if (hash && crc !== parseInt(hash[1], 16)) {
      throw damaged(name);
    }
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch (error) {
      throw damaged(name);
    }
  }

  /** Reads numbers and texts one after another. */
  class Bytes {
    constructor(bytes, name, kind) {
      this.bytes = bytes;
      this.name = name;
      this.at = 0;
      this.before = new Uint8Array(0);
      if (bytes[this.at++] !== kind.charCodeAt(0)) {
        throw damaged(name);
      }
    }

    number() {
      const bytes = this.bytes;
      let number = 0;
      for (let shift = 1; ; shift *= 128) {
        const octet = bytes[this.at++];
        if (octet === undefined) {
          throw damaged(this.name);
        }
        number += (octet & 0x7f) * shift;
        if (octet < 0x80) {
          return number;
        }
      }
    }

    take(length) {
      if (this.at + length > this.bytes.length) {
        throw damaged(this.name);
      }
      this.at += length;
      return this.bytes.subarray(this.at - length, this.at);
    }

    text() {
      return UTF8.decode(this.take(this.number()));
    }

    /** The next of a sorted list. */
    next() {
      const shared = this.number();
      const rest = this.take(this.number());
      const whole = new Uint8Array(shared + rest.length);
      whole.set(this.before.subarray(0, shared));
      whole.set(rest, shared);
      this.before = whole;
      return UTF8.decode(whole);
    }

    /** Numbers of one width, their lowest bytes first. */
    planes(count, width) {
      const numbers = width === 1 ? new Uint8Array(count) : width === 2 ? new Uint16Array(count) : new Uint32Array(count);
      for (let plane = 0; plane < width; plane++) {
        const octets = this.take(count);
        for (let i = 0; i < count; i++) {
          numbers[i] |= octets[i] << 8 * plane;
        }
      }
      return numbers;
    }
  }

  /** Keeps what was made last, up to a number of bytes. */
  class Cache {
    constructor(limit) {
      this.limit = limit;
      this.kept = new Map();
      this.size = 0;
    }

    get(name, make) {
      const old = this.kept.get(name);
      if (old) {
        this.kept.delete(name);
        this.kept.set(name, old);
        return old.made;
      }
      const item = {size: 0, made: null};
      item.made = make().then(({value, size}) => {
        if (this.kept.get(name) === item) {
          item.size = size;
          this.size += size;
          this.evict();
        }
        return value;
      }, error => {
        if (this.kept.get(name) === item) {
          this.kept.delete(name);
        }
        throw error;
      });
      this.kept.set(name, item);
      return item.made;
    }

    evict() {
      for (const [name, item] of this.kept) {
        if (this.size <= this.limit) {
          return;
        }
        this.kept.delete(name);
        this.size -= item.size;
      }
    }
  }

  /** Does something for each of many, a few at a time; results in order. */
  async function each(items, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
      while (next < items.length) {
        const i = next++;
        results[i] = await work(items[i]);
      }
    };
    await Promise.all(Array.from({length: Math.min(AT_ONCE, items.length)}, worker));
    return results;
  }

  // ---- Words: the same as Letters, Tokeniser and EnglishStemmer in Java ----

  const PLAIN = {'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i', 'ħ': 'h',
    'ς': 'σ', '‘': "'", '’': "'", 'ʼ': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-', '−': '-', '&': ' and '};
  const OTHER = 0, WORD = 1, DIGIT = 2, APOSTROPHE = 3, JOINER = 4;
  // The same as NormalizedText.isInvisible in Java: format characters but for those that are drawn, and fillers.
  const INVISIBLE = /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}])[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2065\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E0FFF}]/u;
  const MARK = /\p{M}/u, IS_LETTER = /\p{L}/u, IS_DIGIT = /\p{Nd}/u;

  function kindOf(letter) {
    const code = letter.charCodeAt(0);
    if (code < 128) {
      return code >= 97 && code <= 122 || code >= 65 && code <= 90 ? WORD : code >= 48 && code <= 57 ? DIGIT
          : letter === "'" ? APOSTROPHE : letter === '.' || letter === '-' || letter === '/' || letter === '_' ? JOINER
          : OTHER;
    }
    return IS_LETTER.test(letter) ? WORD : IS_DIGIT.test(letter) ? DIGIT : OTHER;
  }

  /** Folds one character, so that the place of each in the text stays known. */
  function foldLetter(letter) {
    let folded = '';
    for (const part of letter.normalize('NFKD')) {
      if (!MARK.test(part) && !INVISIBLE.test(part)) {
        const lower = part.toLowerCase();
        folded += PLAIN[lower] ?? lower;
      }
    }
    return folded;
  }

  const foldOne = letter => letter === '&' ? PLAIN['&'] : letter < '\x80' ? letter.toLowerCase() : foldLetter(letter);

  const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const MONTH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

  /** The terms of a day and its month, or of a month where the day is 0; none where there is no such date. */
  function dateTerms(year, month, day) {
    if (month < 1 || month > 12 || day > 31) {
      return [];
    }
    const term = number => `=${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    return day === 0 ? [term(0)] : [term(day), term(0)];
  }

  /** A date in digits such as 25/09/2018, as terms; none where it is none. */
  function datesInDigits(run) {
    let found = /^([0-9]{1,2})([./-])([0-9]{1,2})\2([12][0-9]{3})$/.exec(run);
    if (found) {
      return dateTerms(found[4], Number(found[3]), Number(found[1]));
    }
    found = /^([12][0-9]{3})([./-])([0-9]{1,2})\2([0-9]{1,2})$/.exec(run);
    if (found) {
      return dateTerms(found[1], Number(found[3]), Number(found[4]));
    }
    found = /^([0-9]{1,2})[./-]([12][0-9]{3})$/.exec(run);
    return found ? dateTerms(found[2], Number(found[1]), 0) : [];
  }

  /** Recognises dates such as 25 September 2018 among words; the same as WrittenDate in Java. */
  class WrittenDate {
    constructor() {
      this.day = this.month = this.words = 0;
    }

    /** The terms of the date that ends with a word; words is then how many it has. */
    next(word) {
      const day = this.day, month = this.month;
      if (MONTH.test(word)) {
        this.words = month === 0 && day > 0 ? 2 : 1;
        this.day = month > 0 ? 0 : day;
        this.month = MONTHS.indexOf(word.slice(0, 3)) + 1;
        return [];
      }
      if (month > 0 && /^[12][0-9]{3}$/.test(word)) {
        this.day = this.month = 0;
        this.words++;
        return dateTerms(word, month, day);
      }
      const number = /^([0-9]{1,2})(?:st|nd|rd|th)?$/.exec(word);
      const found = number ? Number(number[1]) : 0;
      this.month = found > 0 && day === 0 ? month : 0;
      this.words = this.month > 0 ? 2 : 1;
      this.day = found <= 31 ? found : 0;
      return [];
    }
  }

  /** The terms by which joined parts are also found as a whole; the same as Joined in Java. */
  function joinedTerms(run) {
    const digits = /\p{Nd}/u.test(run), parts = run.split(/[./_-]/);
    if (digits && !/\p{L}/u.test(run)) {
      const date = datesInDigits(run);
      return date.length > 0 ? date : [run];
    }
    const isHyphenated = parts.length <= 4 && !/[./_]/.test(run);
    const isAcronym = !/[-/_]/.test(run) && parts.every(part => Array.from(part).length === 1);
    return digits || isHyphenated || isAcronym ? [parts.join('')] : [];
  }

  /** A text without accents and in lower case. */
  function fold(text) {
    let folded = '';
    for (const letter of text) {
      folded += foldOne(letter);
    }
    return folded;
  }

  /**
   * Takes a text apart into runs of words. A run is one word, or parts held together as in 2006/07; others are the terms by
   * which it is found as a whole, and a date that ends in it.
   *
   * @returns {{parts: {word: string, start: number, end: number}[], others: {term: string, start: number, end: number}[],
   *     text: string, start: number, end: number}[]}
   */
  function runs(text) {
    const letters = [], kinds = [], starts = [], ends = [];
    let at = 0;
    for (const letter of text) {
      const end = at + letter.length;
      for (const part of foldOne(letter)) {
        letters.push(part);
        kinds.push(kindOf(part));
        starts.push(at);
        ends.push(end);
      }
      at = end;
    }
    const isWord = i => kinds[i] === WORD || kinds[i] === DIGIT;
    const isGroup = (i, word, grouped) => letters[i] === ',' && (grouped ? /^\p{Nd}+$/u : /^\p{Nd}{1,3}$/u).test(word)
        && kinds[i + 1] === DIGIT && kinds[i + 2] === DIGIT && kinds[i + 3] === DIGIT && !isWord(i + 4);
    const dates = new WrittenDate(), before = [];
    const found = [];
    for (let i = 0; i < letters.length;) {
      if (!isWord(i)) {
        i++;
        continue;
      }
      const run = {parts: [], others: [], text: '', start: starts[i], end: 0};
      let date = null;
      for (;;) {
        const start = i;
        let word = '', apostrophe = -1, grouped = false;
        for (; isWord(i) || kinds[i] === APOSTROPHE && isWord(i + 1) || isGroup(i, word, grouped); i++) {
          if (kinds[i] === APOSTROPHE) {
            apostrophe = word.length;
          } else if (isWord(i)) {
            word += letters[i];
          } else {
            grouped = true;
          }
        }
        if (apostrophe > 0 && apostrophe === word.length - 1 && word.endsWith('s')) {
          word = word.slice(0, -1);
        }
        run.parts.push({word, start: starts[start], end: ends[i - 1]});
        before.push(starts[start]);
        run.text += word;
        const terms = dates.next(word);
        date = terms.length > 0 ? {terms, start: before[before.length - dates.words], end: ends[i - 1]} : date;
        if (kinds[i] !== JOINER || !isWord(i + 1)) {
          break;
        }
        run.text += letters[i++];
      }
      run.end = ends[i - 1];
      if (run.parts.length > 1) {
        run.others = joinedTerms(run.text).map(term => ({term, start: run.start, end: run.end}));
      }
      if (date) {
        run.others.push(...date.terms.map(term => ({term, start: date.start, end: date.end})));
      }
      found.push(run);
    }
    return found;
  }

  const wordsIn = text => runs(text).flatMap(run => run.parts.map(part => part.word));

  /** The same for two texts that have the same words, in whatever order. */
  const allOf = text => wordsIn(text).map(stem).sort().join(' ');

  const EXCEPTIONS = new Map(Object.entries({skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie',
    sky: 'sky', news: 'news',
    howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes'}));
  const WHOLE = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'evening', 'proceed', 'exceed', 'succeed']);
  const SHORT_SYLLABLE = /(^past|^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

  /** An English word without the endings of its grammar, as EnglishStemmer in Java has it; other texts are their own stems. */
  function stem(text) {
    if (text.length <= 2 || !/^[a-z]+$/.test(text)) {
      return text;
    }
    if (EXCEPTIONS.has(text)) {
      return EXCEPTIONS.get(text);
    }
    let word = '';
    for (const letter of text) {
      word += letter === 'y' && (word === '' || /[aeiouy]$/.test(word)) ? 'Y' : letter;
    }
    const after = from => {
      const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
      return found ? from + found.index + 2 : word.length;
    };
    const start = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word);
    const region1 = start ? start[0].length : after(0);
    const region2 = after(region1);
    const hasVowel = part => /[aeiouy]/.test(part);
    if (word.endsWith('sses')) {
      word = word.slice(0, -2);
    } else if (/ie[ds]$/.test(word)) {
      word = word.slice(0, word.length > 4 ? -2 : -1);
    } else if (/[^us]s$/.test(word) && hasVowel(word.slice(0, -2))) {
      word = word.slice(0, -1);
    }
    if (WHOLE.has(word)) {
      return word;
    }
    const eed = /eed$/.exec(word);
    const past = /(ing|ed)$/.exec(word);
    if (eed) {
      if (eed.index >= region1) {
        word = word.slice(0, eed.index + 2);
      }
    } else if (/^[^aeiouy]ying$/.test(word)) {
      word = word[0] + 'ie';
    } else if (past && hasVowel(word.slice(0, past.index))) {
      word = word.slice(0, past.index);
      if (/(at|bl|iz)$/.test(word)) {
        word += 'e';
      } else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) {
        word = /^[aeo]..$/.test(word) ? word : word.slice(0, -1);
      } else if (region1 >= word.length && SHORT_SYLLABLE.test(word)) {
        word += 'e';
      }
    }
    if (/.[^aeiouy][yY]$/.test(word)) {
      word = word.slice(0, -1) + 'i';
    }
    const last = word.length - 1;
    if (word.endsWith('e')) {
      if (last >= region2 || last >= region1 && !SHORT_SYLLABLE.test(word.slice(0, -1))) {
        word = word.slice(0, -1);
      }
    } else if (word.endsWith('ll') && last >= region2) {
      word = word.slice(0, -1);
    }
    return word.replace(/Y/g, 'y');
  }

  // ---- Queries ----

  /**
   * What a text asks for: every group must be met by one of its members, and nothing that is excluded. A member is a
   * word, an exact term, a phrase of words, or all of several members.
   */
  function parse(text, prefix) {
    const query = {groups: [], excluded: [], ignored: [], empty: false};
    const chunk = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/gu;
    let either = false, last = false;
    for (let found; (found = chunk.exec(text));) {
      const [whole, minus, phrase, words] = found;
      const start = found.index;
      const excluded = minus === '-' && (start === 0 || /[\s"“”]/u.test(text[start - 1]));
      if (words === 'OR' && !minus) {
        if (!last) {
          query.ignored.push(words);
        }
        either = last;
        last = false;
        continue;
      }
      const node = phrase !== undefined ? phraseOf(phrase)
          : wordsOf(words, prefix && !excluded && start + whole.length === text.length);
      if (!node) {
        query.ignored.push(whole);
        continue;
      }
      if (excluded) {
        query.excluded.push(node);
        either = false;
        last = false;
      } else {
        if (either) {
          query.groups[query.groups.length - 1].push(node);
        } else {
          query.groups.push([node]);
        }
        either = false;
        last = true;
      }
    }
    if (either) {
      query.ignored.push('OR');
    }
    query.empty = query.groups.length === 0 && query.excluded.length === 0 && query.ignored.length > 0;
    query.groups = withDates(query.groups);
    return query;
  }

  /** Words that are a date, one after another, ask for the date however it is written, or for all of them. */
  function withDates(groups) {
    const merged = [];
    let dates = new WrittenDate();
    for (const group of groups) {
      merged.push(group);
      const word = group.length === 1 ? group[0].word : undefined;
      if (word === undefined) {
        dates = new WrittenDate();
        continue;
      }
      const [term] = dates.next(word);
      if (term) {
        const words = merged.splice(merged.length - dates.words).map(([node]) => ({word: node.word, prefix: false}));
        merged.push([{exact: term, prefix: false}, {all: words}]);
      }
    }
    return merged;
  }

  function phraseOf(text) {
    const words = wordsIn(text);
    return words.length === 0 ? null : words.length === 1 ? {word: words[0], prefix: false} : {phrase: words};
  }

  /** A word such as covid19 may be written as two. */
  function wordOrSplit(word, prefix) {
    const split = /^(\p{L}{2,})(\p{Nd}+)$/u.exec(word);
    return split && !prefix ? {any: [{word, prefix}, {phrase: [split[1], split[2]]}]} : {word, prefix};
  }

  /** Parts that are joined, as a whole however they are joined, or apart. */
  function wholeOf(run, words, apart, prefix) {
    const [whole] = run.others;
    if (!whole) {
      return apart;
    }
    if (IS_DATE.test(whole.term)) {
      return {exact: whole.term, prefix: false};
    }
    const month = /^([12][0-9]{3})-([0-9]{2})$/.exec(run.text);
    const exact = {exact: whole.term, prefix};
    if (month && month[2] >= '01' && month[2] <= '12') {
      return {any: [exact, {exact: `=${run.text}-00`, prefix: false}]};
    }
    if (/\p{Nd}/u.test(whole.term)) {
      return /^\p{L}+-\p{Nd}+$/u.test(run.text) && !prefix ? {any: [exact, apart]} : exact;
    }
    return {any: [apart, {word: whole.term, prefix}]};
  }

  /** @param typing whether the last word may be the start of one */
  function wordsOf(text, typing) {
    const found = runs(text);
    const nodes = found.map((run, i) => {
      const prefix = typing && i === found.length - 1 && run.end === text.length;
      const words = run.parts.map(part => part.word);
      if (words.length === 1) {
        return wordOrSplit(words[0], prefix);
      }
      const apart = prefix ? {all: words.map((word, j) => ({word, prefix: j === words.length - 1}))} : {phrase: words};
      return wholeOf(run, words, apart, prefix);
    });
    return nodes.length < 2 ? nodes[0] ?? null : {all: nodes};
  }

  const IS_DATE = /^=[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/;

  const isPrefix = node => node.prefix && (node.word ?? node.exact).length >= SHORTEST_PREFIX;

  /** Whether a word is one that a word of a query finds. */
  function testOf(word, stems) {
    const wanted = new Set(stems).add(stem(word));
    return part => wanted.has(stem(part)) || /^s\d/.test(part) && wanted.has(part.slice(1));
  }

  /** The sequences of words that a query, once answered, marks in a text; each word is a test. */
  function marksOf(query) {
    const of = node => node.phrase ? [node.phrase.map(word => testOf(word))]
        : node.all ?? node.any ? (node.all ?? node.any).flatMap(of)
        : node.exact ? [{exact: node.exact, prefix: isPrefix(node)}] : [[testOf(node.word, node.stems)]];
    return query.groups.flat().flatMap(of);
  }

  /** Each two words that follow one another in a query, as tests. */
  function pairsOf(query) {
    const tests = query.groups.map(([node]) => node.word ? testOf(node.word, node.stems) : null);
    return tests.slice(1).map((test, i) => [tests[i], test]).filter(([one, other]) => one && other);
  }

  /** Where a text is to be marked: spans with the number of the mark. */
  function findMarks(text, marks) {
    const found = runs(text);
    const parts = found.flatMap(run => run.parts);
    const spans = [];
    marks.forEach((mark, number) => {
      const isMeant = mark.exact ? term => term === mark.exact || mark.prefix && term.startsWith(mark.exact)
          : mark.length === 1 ? mark[0] : () => false;
      found.flatMap(run => run.others).filter(({term}) => isMeant(term))
          .forEach(({start, end}) => spans.push({start, end, number}));
      if (mark.exact) {
        parts.filter(({word}) => isMeant(word)).forEach(({start, end}) => spans.push({start, end, number}));
        return;
      }
      for (let i = 0; i + mark.length <= parts.length; i++) {
        if (mark.every((test, j) => test(parts[i + j].word))) {
          spans.push({start: parts[i].start, end: parts[i + mark.length - 1].end, number});
        }
      }
    });
    return spans.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** A part of a text around its first marks, in pieces that are marked or not. */
  function snippetOf(text, spans) {
    let from = 0;
    if (spans.length > 0 && spans[spans.length - 1].end > SNIPPET) {
      let best = -1;
      for (const span of spans) {
        const inside = new Set(spans.filter(other => other.start >= span.start && other.end <= span.start + SNIPPET - 40)
            .map(other => other.number)).size;
        if (inside > best) {
          best = inside;
          from = Math.max(0, span.start - 40);
        }
      }
    }
    if (from > 0) {
      const space = text.indexOf(' ', from);
      from = space >= 0 && space < from + 40 ? space + 1 : from;
    }
    let to = Math.min(text.length, from + SNIPPET);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      to = space > from + SNIPPET / 2 ? space : to;
    }
    const pieces = [];
    const add = (piece, mark) => {
      if (piece) {
        pieces.push({text: piece, mark});
      }
    };
    let at = from;
    for (const span of spans) {
      if (span.start >= at && span.end <= to) {
        add(text.slice(at, span.start), false);
        add(text.slice(span.start, span.end), true);
        at = span.end;
      }
    }
    add(text.slice(at, to), false);
    if (pieces.length > 0 && from > 0) {
      pieces.unshift({text: '… ', mark: false});
    }
    if (to < text.length) {
      pieces.push({text: ' …', mark: false});
    }
    return pieces;
  }

  /**
   * The hits of the first page, those first in which words of the query that follow one another do so too. Their cards are
   * there anyway, and each page holds the same hits as without this.
   */
  function nearFirst(found, {entries, scores}, pairs) {
    if (pairs.length === 0) {
      return found;
    }
    const places = new Map(found.map(({entry}) => [entry, entries.indexOf(entry)]));
    const score = ({entry, fields}) => {
      const texts = fields.map(field => runs(field.text).flatMap(run => run.parts));
      const near = pairs.filter(([one, other]) => texts.some(parts => parts.some((part, i) => i > 0
          && one(parts[i - 1].word) && other(part.word)))).length;
      return scores[places.get(entry)] * (1 + near / pairs.length);
    };
    return found.map(item => ({...item, score: score(item)})).sort((one, other) => other.score - one.score
        || other.entry - one.entry);
  }

  /** Entries with a score each, by number. */
  const NONE = {entries: new Int32Array(0), scores: new Float32Array(0)};

  function intersect(one, other) {
    const length = Math.min(one.entries.length, other.entries.length);
    const entries = new Int32Array(length), scores = new Float32Array(length);
    let count = 0;
    for (let i = 0, j = 0; i < one.entries.length && j < other.entries.length;) {
      const difference = one.entries[i] - other.entries[j];
      if (difference === 0) {
        entries[count] = one.entries[i];
        scores[count++] = one.scores[i++] + other.scores[j++];
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    return {entries: entries.subarray(0, count), scores: scores.subarray(0, count)};
  }

  /** Entries of any of several; where several have one, its highest score. */
  function unite(results, size) {
    if (results.length < 2) {
      return results[0] ?? NONE;
    }
    const best = new Float32Array(size);
    let count = 0;
    for (const {entries, scores} of results) {
      for (let i = 0; i < entries.length; i++) {
        count += best[entries[i]] === 0 ? 1 : 0;
        best[entries[i]] = Math.max(best[entries[i]], scores[i]);
      }
    }
    const all = {entries: new Int32Array(count), scores: new Float32Array(count)};
    for (let entry = 0, i = 0; entry < size; entry++) {
      if (best[entry] > 0) {
        all.entries[i] = entry;
        all.scores[i++] = best[entry];
      }
    }
    return all;
  }

  // ---- The index ----

  /** Where a text would stand in a sorted list: the last that is not after it, or before it where strictly so. */
  function lastUpTo(sorted, text, strictly) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (strictly ? sorted[middle] < text : sorted[middle] <= text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  const dayOf = date => Math.round(Date.parse(date + 'T00:00:00Z') / 86400000);

  class Index {
    constructor(source, root) {
      this.source = source;
      this.root = root;
      this.cache = new Cache(CACHE_BYTES);
      this.size = root.entries;
      this.total = root.listed;
      this.release = root.release;
      this.registers = root.registers.map(({id, title}) => ({id, title}));
      this.facets = root.facets.map(({id, title, registers}) => ({id, title, registers, values: []}));
      this.dated = root.entries > root.undated;
      this.columns = new Map();
      this.organisations = [];
    }

    /** The bytes of a part, once more past any cache where they are not whole or not there: caches keep parts for long. */
    async read(name) {
      try {
        return await inflate(await this.source.read(PARTS + name), name);
      } catch (error) {
        if (error.code !== 'damaged' && error.code !== 'missing') {
          throw error;
        }
        return inflate(await this.source.read(PARTS + name, true), name);
      }
    }

    /** A part of the index, made into something by a function. */
    file(name, make) {
      return this.cache.get(name, async () => {
        const bytes = await this.read(name);
        return {value: make(bytes, name), size: bytes.length * 3 + 200};
      });
    }

    /** The same of what is needed whole as long as the index is: each at most once. */
    column(name, make) {
      if (!this.columns.has(name)) {
        const made = this.read(name).then(bytes => make(bytes, name));
        this.columns.set(name, made);
        made.catch(() => this.columns.delete(name));
      }
      return this.columns.get(name);
    }

    /**
     * The facets that a search offers: those of the whole site and of several registers, those of a register that is
     * chosen or the only one, and those of which a value is chosen.
     */
    offered(filters = {}) {
      const chosen = filters.register ?? [];
      return this.facets.filter(({id, registers}) => !registers || registers.length > 1 || this.registers.length === 1
          || chosen.includes(this.registers[registers[0]].id) || Object.hasOwn(filters, id));
    }

    /** The values of all facets, with how many listed entries have each; and all names of each organisation. */
    async loadFacets() {
      await this.column(this.root.labels, (bytes, name) => {
        const labels = JSON.parse(new Bytes(bytes, name, 'L').text());
        labels.forEach((flat, facet) => {
          const {id, values} = this.facets[facet];
          for (let i = 0; i < flat.length; i += 3) {
            const names = [].concat(flat[i + 1]), label = names[0];
            const slug = flat[i] || label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
            values.push({slug, label, count: flat[i + 2]});
            if (id === 'organisation') {
              this.organisations.push({slug, names: slug === 'not-published' ? [] : names.map(name => {
                const words = wordsIn(name);
                return {name, words, stems: words.map(stem), all: allOf(name)};
              })});
            }
          }
        });
      });
      return this.facets;
    }

    /** The values of every entry in one facet: from starts[entry] to starts[entry + 1]. */
    facetColumn(id) {
      const facet = this.root.facets.find(other => other.id === id);
      return this.column(facet.file, (bytes, name) => {
        const reader = new Bytes(bytes, name, 'F');
        const count = reader.number(), several = reader.number(), width = reader.number();
        const starts = new Uint32Array(count + 1);
        if (several) {
          const counts = reader.planes(count, 1);
          for (let i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + counts[i];
          }
          return {starts, values: reader.planes(starts[count], width)};
        }
        const one = reader.planes(count, width);
        const values = new one.constructor(count);
        for (let i = 0; i < count; i++) {
          starts[i + 1] = starts[i];
          if (one[i] > 0) {
            values[starts[i + 1]++] = one[i] - 1;
          }
        }
        return {starts, values};
      });
    }

    /** The first and the last day of each entry's date. */
    dates() {
      return this.column(this.root.dates, (bytes, name) => {
        const reader = new Bytes(bytes, name, 'D');
        const count = reader.number(), undated = this.root.undated;
        const first = new Int32Array(this.size), last = new Int32Array(this.size);
        for (let i = 0, day = 0; i < count; i++) {
          const number = reader.number();
          day = i > 0 ? day + number : number % 2 === 1 ? -(number + 1) / 2 : number / 2;
          first[undated + i] = day;
        }
        for (let i = 0; i < count; i++) {
          last[undated + i] = first[undated + i] + reader.number();
        }
        return {first, last};
      });
    }

    numbers(name, kind) {
      return this.column(name, bytes => {
        const reader = new Bytes(bytes, name, kind);
        const count = reader.number();
        return reader.planes(count, reader.number());
      });
    }

    // -- Words --

    termShard(number) {
      const name = `terms-${number}-${this.root.terms.hash[number]}.bin`;
      return this.file(name, bytes => {
        const reader = new Bytes(bytes, name, 'T');
        const list = [];
        let offset = 0;
        for (let left = reader.number(); left > 0; left--) {
          const word = reader.next();
          const head = reader.number();
          if (head === 0) {
            const cut = reader.number();
            list.push({word, stem: word.slice(0, word.length - cut) + reader.text()});
          } else {
            const length = reader.number();
            list.push({word, stem: null, frequency: Math.floor(head / 2), telling: head % 2 === 1, offset, length});
            offset += length;
          }
        }
        const rest = bytes.subarray(reader.at);
        if (rest.length !== offset) {
          throw damaged(name);
        }
        return {name, list, rest, terms: new Map(list.filter(item => !item.stem).map(item => [item.word, item]))};
      });
    }

    /** The entries that have a term; null where no entry has it. */
    async term(word) {
      const {first} = this.root.terms;
      if (first.length === 0 || word < first[0]) {
        return null;
      }
      const shard = await this.termShard(lastUpTo(first, word));
      const item = shard.terms.get(word);
      if (!item) {
        return null;
      }
      const reader = new Bytes(shard.rest.subarray(item.offset, item.offset + item.length), shard.name,
          String.fromCharCode(shard.rest[item.offset]));
      reader.at = 0;
      const entries = new Int32Array(item.frequency);
      for (let i = 0, entry = -1; i < entries.length; i++) {
        entry += reader.number();
        entries[i] = entry;
      }
      const weight = Math.log(1 + (this.size - item.frequency + 0.5) / (item.frequency + 0.5));
      const scores = new Float32Array(item.frequency).fill(weight * COMMON_IMPACT);
      if (item.telling) {
        const impacts = reader.take(item.frequency + 1 >> 1);
        for (let i = 0; i < scores.length; i++) {
          scores[i] = weight * (i % 2 === 0 ? impacts[i >> 1] >> 4 : impacts[i >> 1] & 15);
        }
      }
      return {entries, scores};
    }

    /** The stems of all words that begin so. */
    async stemsOf(prefix) {
      const {first} = this.root.terms;
      const stems = new Set();
      for (let i = lastUpTo(first, prefix, true); i < first.length; i++) {
        if (first[i] > prefix && !first[i].startsWith(prefix)) {
          break;
        }
        for (const item of (await this.termShard(i)).list) {
          if (item.word.startsWith(prefix)) {
            stems.add(item.stem ?? item.word);
          }
        }
      }
      return stems;
    }

    async word(node) {
      const word = node.word ?? node.exact;
      const own = node.exact ? word : stem(word);
      const exact = await this.term(own) ?? NONE;
      if (!isPrefix(node)) {
        return exact;
      }
      const stems = await this.stemsOf(word);
      node.stems = new Set(stems);
      stems.delete(own);
      const others = await each([...stems], other => this.term(other));
      others.forEach(other => {
        for (let i = 0; other && i < other.scores.length; i++) {
          other.scores[i] *= 0.7;
        }
      });
      return unite([exact, ...others.filter(other => other)], this.size);
    }

    // -- Phrases --

    positionShard(number) {
      const name = `positions-${number}-${this.root.positions.hash[number]}.bin`;
      return this.file(name, bytes => {
        const reader = new Bytes(bytes, name, 'P');
        const places = new Map();
        let offset = 0;
        for (let left = reader.number(); left > 0; left--) {
          const word = reader.next();
          const length = reader.number();
          places.set(word, {offset, length});
          offset += length;
        }
        return {name, places, rest: bytes.subarray(reader.at)};
      });
    }

    /** The places of a term in some of the entries that have it. */
    async places(word, all, wanted) {
      const {first} = this.root.positions;
      const shard = await this.positionShard(lastUpTo(first, word));
      const item = shard.places.get(word);
      const found = new Map();
      if (!item) {
        return found;
      }
      const reader = new Bytes(shard.rest.subarray(item.offset, item.offset + item.length), shard.name,
          String.fromCharCode(shard.rest[item.offset]));
      reader.at = 0;
      for (let i = 0, j = 0; i < all.length && j < wanted.length; i++) {
        const places = [];
        for (let left = reader.number(), place = 0; left > 0; left--) {
          place += reader.number();
          places.push(place);
        }
        if (all[i] === wanted[j]) {
          found.set(wanted[j++], places);
        }
      }
      return found;
    }

    async phrase(words) {
      const stems = words.map(stem);
      const terms = [];
      for (const word of stems) {
        const term = await this.term(word);
        if (!term) {
          return NONE;
        }
        terms.push(term);
      }
      const both = terms.reduce(intersect);
      if (both.entries.length === 0) {
        return NONE;
      }
      const places = await each(stems, word => this.places(word, terms[stems.indexOf(word)].entries, both.entries));
      const kept = [];
      both.entries.forEach((entry, i) => {
        let at = places[0].get(entry) ?? [];
        for (let j = 1; j < stems.length && at.length > 0; j++) {
          const next = new Set(places[j].get(entry) ?? []);
          at = at.filter(place => next.has(place + j));
        }
        if (at.length > 0) {
          kept.push(i);
        }
      });
      return {entries: Int32Array.from(kept, i => both.entries[i]), scores: Float32Array.from(kept, i => both.scores[i] * 1.5)};
    }

    // -- Searches --

    async evaluate(node) {
      if (node.phrase) {
        return this.phrase(node.phrase);
      }
      if (node.all) {
        return this.allOf(node.all.map(part => [part]));
      }
      if (node.any) {
        return unite(await each(node.any, part => this.evaluate(part)), this.size);
      }
      return this.word(node);
    }

    /** Entries that meet every group. */
    async allOf(groups) {
      let result = null;
      for (const group of groups) {
        const members = await each(group, node => this.evaluate(node));
        const met = unite(members, this.size);
        result = result ? intersect(result, met) : met;
        if (result.entries.length === 0) {
          return NONE;
        }
      }
      return result;
    }

    /** Entries that a text finds, whatever the filters; all where it asks for nothing, none where it has signs alone. */
    async matches(parsed) {
      let result;
      if (parsed.empty) {
        return NONE;
      }
      if (parsed.groups.length > 0) {
        result = await this.allOf(parsed.groups);
      } else {
        result = {entries: Int32Array.from({length: this.size}, (_, i) => i), scores: new Float32Array(this.size)};
      }
      if (parsed.excluded.length > 0 && result.entries.length > 0) {
        const out = new Uint8Array(this.size);
        for (const {entries} of await each(parsed.excluded, node => this.evaluate(node))) {
          entries.forEach(entry => {
            out[entry] = 1;
          });
        }
        const kept = [];
        result.entries.forEach((entry, i) => {
          if (!out[entry]) {
            kept.push(i);
          }
        });
        result = {entries: Int32Array.from(kept, i => result.entries[i]), scores: Float32Array.from(kept, i => result.scores[i])};
      }
      return result;
    }

    async within(result, from, to) {
      if (!from && !to) {
        return result;
      }
      const {first, last} = await this.dates();
      const start = from ? dayOf(from) : -Infinity, end = to ? dayOf(to) : Infinity;
      const kept = [];
      result.entries.forEach((entry, i) => {
        if (entry >= this.root.undated && first[entry] <= end && last[entry] >= start) {
          kept.push(i);
        }
      });
      return {entries: Int32Array.from(kept, i => result.entries[i]), scores: Float32Array.from(kept, i => result.scores[i])};
    }

    /** The filters that narrow a search, each with its column and which of its values are chosen. */
    async filtersOf(filters) {
      const chosen = {__proto__: null, ...filters};
      if (!(chosen.listed?.length > 0)) {
        if (this.root.listed < this.size) {
          chosen.listed = ['listed'];
        } else {
          delete chosen.listed;
        }
      }
      const ids = this.root.facets.map(facet => facet.id).filter(id => chosen[id]?.length > 0);
      if (ids.length === 0) {
        return [];
      }
      await this.loadFacets();
      return each(ids, async id => {
        const column = await this.facetColumn(id);
        const values = this.facets.find(facet => facet.id === id).values;
        return {id, column, wanted: Uint8Array.from(values, value => chosen[id].includes(value.slug) ? 1 : 0)};
      });
    }

    /** What of a result passes the filters, and with the columns of facets how many entries each value would give. */
    narrow(result, filters, facets = [], columns = null) {
      const counts = columns?.map((column, i) => new Uint32Array(facets[i].values.length));
      const kept = [];
      const facetOf = filters.map(filter => facets.findIndex(facet => facet.id === filter.id));
      for (let i = 0; i < result.entries.length; i++) {
        const entry = result.entries[i];
        let failed = 0, which = -1;
        for (let f = 0; f < filters.length && failed < 2; f++) {
          const {column: {starts, values}, wanted} = filters[f];
          let passes = false;
          for (let at = starts[entry]; at < starts[entry + 1]; at++) {
            passes = passes || wanted[values[at]] === 1;
          }
          if (!passes) {
            failed++;
            which = facetOf[f];
          }
        }
        if (failed === 0) {
          kept.push(i);
        }
        if (counts && failed < 2) {
          const end = failed === 0 ? columns.length : which + 1;
          for (let c = failed === 0 ? 0 : which; c < end; c++) {
            const {starts, values} = columns[c], count = counts[c];
            for (let at = starts[entry], last = starts[entry + 1]; at < last; at++) {
              count[values[at]]++;
            }
          }
        }
      }
      const all = kept.length === result.entries.length;
      return {counts, entries: all ? result.entries : Int32Array.from(kept, i => result.entries[i]),
        scores: all ? result.scores : Float32Array.from(kept, i => result.scores[i])};
    }

    /** The numbers of entries in the order asked for. */
    async sorted({entries, scores}, sort, hasText) {
      // They come in the order of their numbers: the undated first, then the oldest.
      if (sort === 'oldest') {
        const from = entries.findIndex(entry => entry >= this.root.undated);
        return from < 0 ? Array.from(entries) : [...entries.subarray(from), ...entries.subarray(0, from)];
      }
      if (sort === 'title') {
        const ranks = await this.numbers(this.root.titles, 'O');
        return Array.from(entries).sort((one, other) => ranks[one] - ranks[other] || other - one);
      }
      if (sort === 'organisation') {
        const facet = this.root.facets.find(({id}) => id === 'organisation');
        if (facet) {
          const {starts, values} = await this.facetColumn('organisation');
          const rank = entry => starts[entry] < starts[entry + 1] ? values[starts[entry]] : Infinity;
          return Array.from(entries).sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1
              : other - one));
        }
      }
      if (sort === 'newest' || !hasText) {
        return Array.from(entries).reverse();
      }
      return Array.from(entries.keys()).sort((one, other) => scores[other] - scores[one] || entries[other] - entries[one])
          .map(i => entries[i]);
    }

    /**
     * Answers a search.
     *
     * @param {Query} query
     * @returns {Promise<Result>}
     */
    async search({text = '', filters = {}, from, to, sort = 'relevance', page = 1, prefix = false} = {}) {
      const parsed = parse(text, prefix);
      const hasText = parsed.groups.length > 0;
      const [direct, holders, matched, chosen] = await Promise.all([this.direct(text), this.holders(text),
        this.matches(parsed), this.filtersOf(filters)]);
      const dated = await this.within(matched, from, to);
      const everything = !hasText && !parsed.empty && parsed.excluded.length === 0 && !from && !to
          && Object.values(filters).every(values => values.length === 0);
      await this.loadFacets();
      const offered = this.offered(filters);
      const columns = everything ? null : await each(offered, facet => this.facetColumn(facet.id));
      const narrowed = this.narrow(dated, chosen, offered, columns);
      const sorted = await this.sorted(narrowed, sort, hasText);
      const pages = Math.ceil(sorted.length / HITS_A_PAGE);
      const shown = Math.min(Math.max(1, Math.floor(page) || 1), Math.max(1, pages));
      const marks = marksOf(parsed);
      let found = await each(sorted.slice((shown - 1) * HITS_A_PAGE, shown * HITS_A_PAGE),
          async entry => {
            const card = await this.card(entry);
            return {entry, card, fields: [...card.fields, ...hasText ? await this.namesOf(entry, card) : []]};
          });
      if (sort === 'relevance' && shown === 1) {
        found = nearFirst(found, narrowed, pairsOf(parsed));
      }
      const hits = found.map(({entry, card, fields}) => this.hit(entry, card, fields, marks));
      return {
        total: sorted.length,
        page: shown,
        pages,
        hits,
        facets: offered.map(({id, title, values}, f) => {
          const selected = new Set(Object.hasOwn(filters, id) ? filters[id] : []);
          return {id, title, values: values.map((value, v) => ({
            slug: value.slug,
            label: value.label,
            count: narrowed.counts ? narrowed.counts[f][v] : value.count,
            selected: selected.has(value.slug),
          })).filter(value => value.count > 0 || value.selected)};
        }),
        suggestion: hasText && matched.entries.length === 0 ? await this.suggestion(text, parsed) : null,
        ignored: parsed.ignored,
        empty: parsed.empty,
        direct,
        holders,
        organisations: hasText && parsed.excluded.length === 0 ? this.organisationsOf(text, prefix) : {total: 0, named: []},
      };
    }

    // -- Organisations --

    /**
     * Those that have a name of all the words of a text, in any order, and after them those that have one which begins with
     * these words. Where these are too many, the former are named alone.
     *
     * @returns {Organisations}
     */
    organisationsOf(text, prefix) {
      const words = wordsIn(text), stems = words.map(stem), all = allOf(text);
      const begins = (word, i, name) => name.stems[i] === stems[i] || prefix && i === words.length - 1
          && word.length >= SHORTEST_PREFIX && name.words[i]?.startsWith(word);
      const whole = [], begun = [];
      for (const {slug, names} of this.organisations) {
        const same = names.find(name => name.all === all);
        const like = same ?? names.find(name => words.every((word, i) => begins(word, i, name)));
        if (like) {
          const {name} = names[0];
          (same ? whole : begun).push({url: `organisations/${slug}.html`, name, also: like.name === name ? '' : like.name});
        }
      }
      const both = [...whole, ...begun];
      return {total: both.length, named: both.length > MOST_ORGANISATIONS ? whole.slice(0, MOST_ORGANISATIONS) : both};
    }

    /** All names of an entry's organisations, as if they were fields of its card, each with the one in its row. */
    async namesOf(entry, card) {
      const {organisations} = this.root.registers[card.register];
      if (organisations.length === 0) {
        return [];
      }
      const items = card.fields.filter(({column}) => organisations.includes(column)).flatMap(({column, text}) =>
        text.split('; ').map(spelt => ({column, spelt, all: allOf(spelt)})));
      const {starts, values} = await this.facetColumn('organisation');
      return Array.from(values.subarray(starts[entry], starts[entry + 1])).flatMap(value => {
        const {names} = this.organisations[value];
        const own = items.find(({all}) => names.some(name => name.all === all));
        return names.map(({name}) => ({column: own?.column ?? organisations[0], text: name, spelt: own?.spelt ?? ''}));
      });
    }

    // -- Cards --

    block(number) {
      const {perGroup, hash} = this.root.cards;
      const name = `cards-${hash[Math.floor(number / perGroup)]}/${number}.bin`;
      return this.file(name, bytes => {
        const reader = new Bytes(bytes, name, 'C');
        return Array.from({length: reader.number()}, () => {
          const card = {register: reader.number(), key: reader.text(), reference: reader.text(), title: reader.text(),
            url: reader.text(), date: reader.text(), organisation: reader.text(), status: reader.text(), fields: []};
          for (let left = reader.number(); left > 0; left--) {
            card.fields.push({column: reader.number(), text: reader.text()});
          }
          card.row = reader.text();
          return card;
        });
      });
    }

    async card(entry) {
      const {perBlock} = this.root.cards;
      return (await this.block(Math.floor(entry / perBlock)))[entry % perBlock];
    }

    /** @returns {Hit} with the field that has most of what is searched for; another name only where it has more than any */
    hit(entry, card, fields, marks) {
      const {columns} = this.root.registers[card.register];
      let best = null;
      for (const field of fields) {
        const spans = findMarks(field.text, marks);
        const count = new Set(spans.map(span => span.number)).size;
        const value = count * 1000 + (field.spelt === undefined ? Math.min(field.text.length, 200) : 0);
        if (field.text && (best === null || value > best.value)) {
          best = {field, spans, value, count};
        }
      }
      return {
        id: entry,
        register: this.registers[card.register].id,
        key: card.key,
        reference: card.reference,
        title: card.title,
        url: card.url,
        date: card.date,
        organisation: card.organisation,
        status: card.status,
        snippet: best ? snippetOf(best.field.text, best.spans) : [],
        matchedIn: best && best.count > 0 ? columns[best.field.column] : '',
        spelt: best?.field.spelt ?? '',
      };
    }

    // -- References --

    referenceShard(number) {
      const name = `references-${number}-${this.root.references.hash[number]}.bin`;
      return this.file(name, bytes => {
        const reader = new Bytes(bytes, name, 'X');
        return Array.from({length: reader.number()}, () => ({text: reader.next(), entry: reader.number()}));
      });
    }

    /** The entries whose reference a text is, or, where there are none, whose reference it begins: two of these will do. */
    async referred(text) {
      const {first, digits} = this.root.references;
      const wanted = fold(text.trim()).replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
      const exact = [], begun = [];
      if (wanted.length < SHORTEST_REFERENCE || first.length === 0 || digits && !/\p{Nd}/u.test(wanted)) {
        return {exact, begun};
      }
      for (let i = lastUpTo(first, wanted, true); i < first.length && begun.length < 2; i++) {
        if (first[i] > wanted && !first[i].startsWith(wanted)) {
          break;
        }
        for (const reference of await this.referenceShard(i)) {
          if (reference.text === wanted) {
            exact.push(reference.entry);
          } else if (reference.text.startsWith(wanted)) {
            begun.push(reference.entry);
          }
        }
      }
      return {exact, begun};
    }

    /** The address of the entry whose reference a text is, or the start of whose reference alone; null where there is none. */
    async direct(text) {
      const {exact, begun} = await this.referred(text);
      const only = exact.length > 0 ? exact : begun;
      return only.length === 1 ? (await this.card(only[0])).url : null;
    }

    /** @returns {Promise<Holders|null>} the entries that share a reference, in the order of registers, newest first */
    async holders(text) {
      const {exact} = await this.referred(text);
      if (exact.length < 2) {
        return null;
      }
      const named = exact.sort((one, other) => other - one).slice(0, MOST_HOLDERS);
      const cards = await each(named, entry => this.card(entry));
      return {
        total: exact.length,
        entries: cards.sort((one, other) => one.register - other.register).map(({url, register, reference, title}) =>
          ({url, register: this.registers[register].id, reference, title})),
      };
    }

    // -- Suggestions --

    /** The text with words that no entry has replaced by the likeliest that one has; null where there is nothing to say. */
    async suggestion(text, parsed) {
      const spelling = await this.file(this.root.spelling, (bytes, name) => {
        const reader = new Bytes(bytes, name, 'S');
        return Array.from({length: reader.number()}, () => ({word: reader.next(), mentions: reader.number()}));
      });
      let corrected = text, changed = false;
      for (const part of runs(text).flatMap(run => run.parts).reverse().slice(0, 20)) {
        if (!/^\p{L}{3,30}$/u.test(part.word) || await this.term(stem(part.word))) {
          continue;
        }
        const near = nearest(part.word, spelling);
        if (near) {
          corrected = corrected.slice(0, part.start) + near + corrected.slice(part.end);
          changed = true;
        }
      }
      return changed ? corrected : null;
    }

    // -- Rows --

    /**
     * The rows that a search finds, newest first, as CSV for each register.
     *
     * @param {Query} query
     * @returns {Promise<{register: string, csv: string}[]>}
     */
    async rows({text = '', filters = {}, from, to, prefix = false} = {}) {
      const [matched, chosen] = await Promise.all([this.matches(parse(text, prefix)), this.filtersOf(filters)]);
      const {entries} = this.narrow(await this.within(matched, from, to), chosen);
      const {starts, values} = await this.facetColumn('register');
      await this.loadFacets();
      const order = this.facets.find(facet => facet.id === 'register').values.map(value => value.slug);
      const byRegister = this.registers.map(() => []);
      for (let i = entries.length - 1; i >= 0; i--) {
        const slug = order[values[starts[entries[i]]]];
        byRegister[this.registers.findIndex(register => register.id === slug)].push(entries[i]);
      }
      const files = [];
      for (const [number, found] of byRegister.entries()) {
        if (found.length > 0) {
          files.push({register: this.registers[number].id, csv: this.root.registers[number].header
              + (await this.rowsOf(number, found)).join('')});
        }
      }
      return files;
    }

    /** Rows of one register, by whichever way costs fewer bytes. */
    async rowsOf(register, entries) {
      const {bytes, perBlock, csv} = this.root.cards;
      const blocks = new Set(entries.map(entry => Math.floor(entry / perBlock))).size;
      // Texts pack to about 0.45 of their size in fours and 0.3 as a whole; a request costs about 400 bytes.
      const byBlocks = blocks * (bytes / Math.ceil(this.size / perBlock) * 0.45 + 400);
      const byFile = csv[register] * 0.3 + this.size * 2;
      const numbers = this.source.download && byFile < byBlocks ? await this.numbers(this.root.rows, 'W') : null;
      if (!numbers || entries.some(entry => numbers[entry] === 0)) {
        // Those no longer listed are not in the file.
        return each(entries, async entry => (await this.card(entry)).row);
      }
      const path = this.root.registers[register].csv;
      const rows = splitRows(UTF8.decode(await this.source.download(path)));
      return entries.map(entry => rows[numbers[entry]] ?? (() => {
        throw damaged(path);
      })());
    }
  }

  /** The lines of a CSV text with their ends; a line break in quotes ends none. */
  function splitRows(text) {
    const rows = [];
    let start = 0, quoted = false;
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i);
      if (letter === 34) {
        quoted = !quoted;
      } else if (letter === 10 && !quoted) {
        rows.push(text.slice(start, i + 1));
        start = i + 1;
      }
    }
    return rows;
  }

  /** The word of a list that is fewest slips away, the most mentioned of several; null beyond two. */
  function nearest(word, list) {
    let best = null, least = word.length < 5 ? 1 : 2, mentions = -1;
    for (const item of list) {
      if (Math.abs(item.word.length - word.length) > least) {
        continue;
      }
      const slips = distance(word, item.word, least);
      if (slips < least || slips === least && item.mentions > mentions) {
        best = item.word;
        least = slips;
        mentions = item.mentions;
      }
    }
    return best;
  }

  /** How many letters were left out, added, changed or swapped with the next; more than the limit counts as one more. */
  function distance(one, other, limit) {
    let before = [], last = Array.from({length: other.length + 1}, (_, j) => j);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  /**
   * Opens an index.
   *
   * @param {Source} source
   * @returns {Promise<Index>}
   */
  async function open(source) {
    const bytes = await inflate(await source.read('root.bin'), 'root.bin');
    let root;
    try {
      root = JSON.parse(UTF8.decode(bytes));
    } catch (error) {
      throw damaged('root.bin');
    }
    if (root.format !== 'openbook-search' || root.version !== VERSION) {
      throw new SearchError('version',
          'This page and the search index were made by different versions of the program. Reload the page to get the newest of both.');
    }
    return new Index(source, root);
  }

  return {open, httpSource, twinSource, twin, SearchError, VERSION,
    words: {fold, runs, stem, parse}, parts: {Bytes, Cache, inflate, distance, nearest, splitRows, snippetOf, findMarks}};
})();
