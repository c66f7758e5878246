/**
 * Stands in for the search engine in tests of the page: the same functions over the register's whole files, which it reads
 * from downloads/, so that it works on any site. It finds words by where they stand in the text, in the order of dates,
 * and knows nothing of stems, phrases or ranks.
 */
(function () {
  'use strict';

  const TEN = 10;
  const ORDER = ['register', 'organisation', 'organisation_type', 'datasets', 'legal_gateways', 'access', 'sensitivity',
    'identifiability', 'tier', 'status', 'year'];

  class SearchError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }

  /** Faults come as they would to the engine: by what the server answers. */
  async function fetched(url) {
    let answer;
    try {
      answer = await fetch(url);
    } catch (fault) {
      throw new SearchError('offline', 'not reached');
    }
    if (!answer.ok) {
      throw new SearchError('missing', url);
    }
    const text = await answer.text();
    if (text === 'another version') {
      throw new SearchError('version', url);
    }
    if (text === 'damaged') {
      throw new SearchError('damaged', url);
    }
    return text;
  }

  function httpSource(base) {
    return {read: register => fetched(base + '../downloads/' + register)};
  }

  /** From a disk the rows stand in a script beside the page. */
  function twinSource() {
    return {read: register => Promise.resolve(window.fakeTwins[register])};
  }

  const REGISTERS = ['panel-decisions', 'npd-requests', 'external-shares', 'disclosures'];

  async function open(source) {
    const entries = [];
    const csv = new Map();
    const registers = [];
    let release = '';
    for (const id of REGISTERS) {
      const file = JSON.parse(await source.read(id + '.json'));
      csv.set(id, records(await source.read(id + '.csv')));
      registers.push({id, title: file.title});
      release = file.release;
      const site = file.url.slice(0, file.url.length - (id + '/index.html').length);
      file.entries.forEach((entry, row) => entries.push(made(id, file.title, entry, row, site, release)));
    }
    return new Index(entries, csv, registers, release);
  }

  function made(register, registerTitle, entry, row, site, release) {
    const values = entry.values;
    const date = [values.decision_date, values.start_date, values.received_date, values.period_start]
      .find(day => day) || '';
    const status = !values.agreement_start && !values.start_date ? []
      : (values.agreement_end || values.end_date || '9') < release ? ['Expired'] : ['Live'];
    const facets = {register: [[register, registerTitle]], year: date ? [[date.slice(0, 4), date.slice(0, 4)]] : [],
      status: status.map(words => [slug(words), words]), listed: [['listed', 'Listed']]};
    for (const column of ORDER.slice(1, 9)) {
      facets[column] = [].concat(values[column] || []).map(value => [slug(String(value)), String(value)]);
    }
    const texts = Object.entries(values).filter(([, value]) => value !== null && typeof value !== 'object'
      || Array.isArray(value)).map(([column, value]) => [titled(column), [].concat(value).join('; ')]);
    return {register, row, key: entry.key, reference: values.reference || '', date, status, facets, texts,
      title: values.project_title || values.title || entry.key, url: entry.url.slice(site.length),
      organisation: values.organisation || ''};
  }

  function slug(text) {
    return text.toLowerCase().replace(/[^a-z0-9._]+/g, '-').replace(/^[-._]+|[-._]+$/g, '') || 'none';
  }

  function titled(column) {
    return column[0].toUpperCase() + column.slice(1).replace(/_/g, ' ');
  }

  /** The lines of a CSV file, each as it is written, the headings first. */
  function records(text) {
    const found = [];
    let start = 0;
    let inQuotes = false;
    for (let i = 0; i < text.length; i++) {
      if (text[i] === '"') {
        inQuotes = !inQuotes;
      } else if (text[i] === '\n' && !inQuotes) {
        found.push(text.slice(start, i + 1));
        start = i + 1;
      }
    }
    return found;
  }

  class Index {
    constructor(entries, csv, registers, release) {
      Object.assign(this, {entries, csv, registers, release, total: entries.length, dated: true,
        facets: ORDER.concat('listed').map(id => ({id}))});
    }

    async loadFacets() {
    }

    offered() {
      return this.counted(this.entries, {});
    }

    counted(entries, filters) {
      return ORDER.concat('listed').map(id => {
        const counts = new Map();
        entries.filter(entry => passes(entry, filters, id)).forEach(entry => entry.facets[id].forEach(([value, label]) => {
          const known = counts.get(value) || {slug: value, label, count: 0, selected: (filters[id] || []).includes(value)};
          known.count++;
          counts.set(value, known);
        }));
        (filters[id] || []).filter(value => !counts.has(value)).forEach(value => this.entries.forEach(entry =>
          entry.facets[id].filter(([other]) => other === value).forEach(([, label]) =>
            counts.set(value, {slug: value, label, count: 0, selected: true}))));
        return {id, title: titled(id), values: Array.from(counts.values())
          .sort((one, other) => one.label < other.label ? -1 : 1)};
      });
    }

    found(query) {
      const words = query.text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) || [];
      const hasWords = query.text.trim() !== '';
      return this.entries.map(entry => {
        const text = entry.texts.map(([, words]) => words.toLowerCase()).join(' ');
        const all = words.every((word, number) => query.prefix && number === words.length - 1
          ? new RegExp('(^|[^\\p{L}\\p{N}])' + escaped(word), 'u').test(text)
          : new RegExp('(^|[^\\p{L}\\p{N}])' + escaped(word) + '($|[^\\p{L}\\p{N}])', 'u').test(text));
        return {entry, words, fits: hasWords ? words.length > 0 && all : true};
      }).filter(({entry, fits}) => fits && inTime(entry, query));
    }

    async search(query) {
      const delay = (window.fakeDelays || {})[query.text];
      if (delay) {
        await new Promise(resume => setTimeout(resume, delay));
      }
      const found = this.found(query);
      const fit = found.filter(({entry}) => passes(entry, query.filters, null));
      fit.sort(({entry: one}, {entry: other}) => query.sort === 'title' ? compared(one.title, other.title)
        : query.sort === 'organisation' ? compared(one.organisation, other.organisation)
          : query.sort === 'oldest' ? compared(one.date, other.date) : compared(other.date, one.date));
      const pages = Math.max(1, Math.ceil(fit.length / TEN));
      const page = Math.min(query.page || 1, pages);
      const text = query.text.trim().toLowerCase();
      const {same, direct} = this.referred(text);
      return {total: fit.length, page, pages, organisations: {total: 0, named: []},
        hits: fit.slice((page - 1) * TEN, page * TEN).map(hit),
        facets: this.counted(found.map(({entry}) => entry), query.filters),
        suggestion: fit.length === 0 && text === 'abscence' ? 'absence' : null,
        direct: direct.length === 1 ? direct[0].url : null,
        holders: same.length < 2 ? null : {total: same.length, entries: same.slice(0, TEN)}};
    }

    referred(text) {
      const like = text.length < 4 ? [] : this.entries.filter(entry => entry.reference.toLowerCase().startsWith(text));
      const same = like.filter(entry => entry.reference.toLowerCase() === text);
      return {same, direct: same.length > 0 ? same : like};
    }

    async direct(text) {
      const {direct} = this.referred(text.trim().toLowerCase());
      return direct.length === 1 ? direct[0].url : null;
    }

    async rows(query) {
      const fit = this.found(query).filter(({entry}) => passes(entry, query.filters, null)).map(({entry}) => entry);
      return REGISTERS.filter(id => fit.some(entry => entry.register === id)).map(id => ({register: id,
        csv: [this.csv.get(id)[0]].concat(fit.filter(entry => entry.register === id).map(entry => entry.row)
          .sort((one, other) => one - other).map(row => this.csv.get(id)[row + 1])).join('')}));
    }
  }

  function escaped(word) {
    return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }

  function compared(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  function inTime(entry, query) {
    return (!query.from && !query.to) || (entry.date !== '' && (!query.from || entry.date + '-99' >= query.from)
      && (!query.to || entry.date <= query.to));
  }

  /** @param {?string} but a facet that does not count, as for its own numbers */
  function passes(entry, filters, but) {
    return Object.entries(filters).every(([id, wanted]) => id === but || wanted.length === 0
      || entry.facets[id].some(([value]) => wanted.includes(value)));
  }

  function hit({entry, words}) {
    const where = entry.texts.find(([, text]) => words.length > 0 && text.toLowerCase().includes(words[0]));
    return {id: entry.register + '/' + entry.key, register: entry.register, key: entry.key, reference: entry.reference,
      title: entry.title, url: entry.url, date: entry.date, organisation: entry.organisation, status: entry.status.join('; '),
      snippet: where ? marked(where[1].slice(0, 240), words[0]) : [], matchedIn: where ? where[0] : ''};
  }

  function marked(text, word) {
    const at = text.toLowerCase().indexOf(word);
    return at < 0 ? [{text, mark: false}] : [{text: text.slice(0, at), mark: false},
      {text: text.slice(at, at + word.length), mark: true}, {text: text.slice(at + word.length), mark: false}];
  }

  window.openbookSearch = {open, httpSource, twinSource, SearchError};
})();
