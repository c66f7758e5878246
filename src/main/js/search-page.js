/**
 * The search page: what the reader asks, in the form and in the address, and what the engine answers.
 *
 * All that is asked is one value, the state. It is kept in the address after the "#", so that a search can be sent,
 * cited and gone back to. Each change of it is shown by show(). Text becomes part of the page as text alone.
 *
 * The page itself is templates/search.ftlh; whatever has an id there is filled here.
 */
(function () {
  'use strict';

  /**
   * What the reader asks.
   *
   * @typedef {object} State
   * @property {string} text
   * @property {boolean} partial whether the last word may be the start of one, as while typing
   * @property {Object<string, string[]>} filters the chosen values of each facet
   * @property {boolean} unlisted whether entries that are no longer listed are included
   * @property {string} from a year, month or day in ISO form; empty for any
   * @property {string} to the same
   * @property {string} sort one of SORTS; empty for the best one
   * @property {number} page from 1
   */

  // ---- The state and its address

  /** What the address names besides facets, which are those of the index. */
  const PARAMETERS = ['q', 'partial', 'listed', 'from', 'to', 'sort', 'page'];

  const SORTS = {
    relevance: 'Best match',
    newest: 'Newest first',
    oldest: 'Oldest first',
    title: 'Title, A to Z',
    organisation: 'Organisation, A to Z'
  };

  /** The engine finds what is listed, where it is not told otherwise. */
  const LISTED_OR_NOT = ['listed', 'no-longer-listed'];
  const MOST_FACETS = 100;
  const MOST_VALUES = 100;
  const MOST_PAGES = 1000000;

  /** @returns {State} nothing asked yet */
  function nothingAsked() {
    return {text: '', partial: false, filters: Object.create(null), unlisted: false, from: '', to: '', sort: '', page: 1};
  }

  /**
   * Reads an address. Whatever makes no sense in it is passed over, except that any name can be that of a facet: which
   * facets there are is known once the index is, see withKnownFacets().
   *
   * @param {string} fragment with or without the "#"
   * @returns {State}
   */
  function readState(fragment) {
    const given = new URLSearchParams(fragment.replace(/^#/, ''));
    const state = nothingAsked();
    state.text = given.get('q') || '';
    state.partial = state.text !== '' && given.get('partial') === 'yes';
    const names = Array.from(new Set(given.keys())).filter(isFacetName).slice(0, MOST_FACETS);
    for (const facet of names) {
      const values = given.getAll(facet).filter(isSlug);
      if (values.length > 0) {
        state.filters[facet] = Array.from(new Set(values)).slice(0, MOST_VALUES);
      }
    }
    state.unlisted = given.get('listed') === 'all';
    state.from = isDate(given.get('from')) ? given.get('from') : '';
    state.to = isDate(given.get('to')) ? given.get('to') : '';
    if (state.from && state.to && lastDay(state.to) < firstDay(state.from)) {
      state.to = '';
    }
    state.sort = Object.keys(SORTS).includes(given.get('sort')) ? given.get('sort') : '';
    const page = /^[1-9]\d*$/.test(given.get('page')) ? Number(given.get('page')) : 1;
    state.page = page <= MOST_PAGES ? page : 1;
    return state;
  }

  /**
   * Writes an address, which readState() reads back.
   *
   * @param {State} state
   * @returns {string} without the "#"; empty where nothing is asked
   */
  function writeState(state) {
    const written = new URLSearchParams();
    if (state.text) {
      written.append('q', state.text);
      if (state.partial) {
        written.append('partial', 'yes');
      }
    }
    for (const [facet, values] of Object.entries(state.filters)) {
      values.forEach(value => written.append(facet, value));
    }
    if (state.unlisted) {
      written.append('listed', 'all');
    }
    for (const part of ['from', 'to', 'sort']) {
      if (state[part]) {
        written.append(part, state[part]);
      }
    }
    if (state.page > 1) {
      written.append('page', String(state.page));
    }
    return written.toString();
  }

  function isFacetName(text) {
    return /^[a-z][a-z0-9_-]*$/.test(text) && !PARAMETERS.includes(text);
  }

  /**
   * @param {State} state
   * @param {string[]} facets those of the index, in its order
   * @returns {State} with its filters in that order and no others
   */
  function withKnownFacets(state, facets) {
    const filters = Object.create(null);
    facets.filter(facet => state.filters[facet]).forEach(facet => {
      filters[facet] = state.filters[facet];
    });
    return Object.assign({}, state, {filters});
  }

  /** Whether a fragment is a state, and not the name of a place on the page. */
  function isState(fragment) {
    return fragment.includes('=');
  }

  function isSlug(text) {
    return /^[a-z0-9][a-z0-9._-]{0,99}$/.test(text);
  }

  /** @param {State} state */
  function isNothingAsked(state) {
    return state.text.trim() === '' && !isFiltered(state) && !state.sort && state.page === 1;
  }

  /** @param {State} state */
  function isFiltered(state) {
    return Object.keys(state.filters).length > 0 || state.unlisted || state.from !== '' || state.to !== '';
  }

  /**
   * @param {State} state
   * @returns {State} the same words and order, and nothing else
   */
  function withoutFilters(state) {
    return Object.assign(nothingAsked(), {text: state.text, partial: state.partial, sort: state.sort});
  }

  /**
   * @param {State} state
   * @returns {State} with a value chosen, or not chosen any more; on its first page
   */
  function withValue(state, facet, value, chosen) {
    const others = (state.filters[facet] || []).filter(other => other !== value);
    const filters = Object.assign(Object.create(null), state.filters, {[facet]: chosen ? others.concat(value) : others});
    if (filters[facet].length === 0) {
      delete filters[facet];
    }
    const next = Object.assign({}, state, {filters, page: 1});
    return facetIds.length > 0 ? withKnownFacets(next, facetIds) : next;
  }

  /** @param {State} state what is asked of the engine */
  function queryOf(state) {
    return {
      text: state.text,
      prefix: state.partial,
      filters: Object.assign({}, state.filters, state.unlisted ? {listed: LISTED_OR_NOT} : {}),
      from: state.from ? firstDay(state.from) : '',
      to: state.to ? lastDay(state.to) : '',
      sort: sortOf(state),
      page: state.page
    };
  }

  /** The orders that say something of what is asked, the best one first. */
  function sortsOf(state) {
    return Object.keys(SORTS).filter(sort => (sort !== 'relevance' || state.text.trim() !== '')
      && (dated || (sort !== 'newest' && sort !== 'oldest'))
      && (sort !== 'organisation' || facetIds.length === 0 || facetIds.includes('organisation')));
  }

  /** @param {State} state */
  function sortOf(state) {
    return sortsOf(state).includes(state.sort) ? state.sort : sortsOf(state)[0];
  }

  // ---- Dates, of which the day, or the day and the month, may be left out

  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];

  /** @param {?string} text whether it is a year, month or day in ISO form that there is in the calendar */
  function isDate(text) {
    const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text || '');
    return parts !== null && readDate({day: parts[3] || '', month: parts[2] || '', year: parts[1]}).value === text;
  }

  /**
   * Reads what stands in the three boxes of a date.
   *
   * @param {{day: string, month: string, year: string}} parts
   * @returns {{value: string, error: string, part: string}} the date in ISO form, empty where the boxes are; or what is
   *     wrong, as the rest of a sentence, and in which box
   */
  function readDate(parts) {
    const day = parts.day.trim();
    const month = parts.month.trim();
    const year = parts.year.trim();
    const wrong = (part, error) => ({value: '', error, part});
    if (!day && !month && !year) {
      return {value: '', error: '', part: ''};
    }
    if (!year) {
      return wrong('year', 'must have a year');
    }
    if (!/^(1[89]|20|21)\d\d$/.test(year)) {
      return wrong('year', 'must have a year of 4 digits, for example 2018');
    }
    if (day && !month) {
      return wrong('month', 'must have a month where it has a day');
    }
    if (month && !isBetween(month, 1, 12)) {
      return wrong('month', 'must have a month from 1 to 12');
    }
    if (day && !isBetween(day, 1, daysOf(Number(year), Number(month)))) {
      return wrong('day', isBetween(day, 1, 31) ? 'must be a day that there is in ' + MONTHS[month - 1] + ' ' + year
        : 'must have a day from 1 to 31');
    }
    const value = [year, month, day].filter(part => part).map(part => part.padStart(2, '0')).join('-');
    return {value, error: '', part: ''};
  }

  function isBetween(text, least, most) {
    return /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most;
  }

  function daysOf(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }

  /** @param {string} date a year, month or day in ISO form */
  function firstDay(date) {
    return (date + '-01-01').slice(0, 10);
  }

  /** @param {string} date a year, month or day in ISO form */
  function lastDay(date) {
    const month = (date + '-12').slice(0, 7);
    return date.length === 10 ? date : month + '-' + daysOf(Number(month.slice(0, 4)), Number(month.slice(5)));
  }

  /** @param {string} date a year, month or day in ISO form; anything else stands for itself */
  function dateInWords(date) {
    if (!isDate(date)) {
      return date;
    }
    const [year, month, day] = date.split('-');
    return [day && Number(day), month && MONTHS[month - 1], year].filter(part => part).join(' ');
  }

  // ---- Words

  /** @param {number} number with its thousands told apart */
  function inDigits(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  function counted(number, one, other) {
    return inDigits(number) + ' ' + (number === 1 ? one : other);
  }

  /** The start of a text that may be very long. */
  function shortened(text) {
    const letters = Array.from(text);
    return letters.length <= 80 ? text : letters.slice(0, 79).join('') + '…';
  }

  /** Lower case without accents, for comparing what is typed with what is listed. */
  function folded(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  // ---- Making elements

  /**
   * @param {string} name
   * @param {Object<string, string>} attributes
   * @param {...(Node|string)} children strings become text
   */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
  }

  function hiddenWords(text) {
    return element('span', {class: 'ob-hidden'}, text);
  }

  /** Text in whatever direction it is written, which does not turn round what stands beside it. */
  function quoted(text) {
    return isolated(shortened(text));
  }

  function isolated(text) {
    return element('bdi', {}, text);
  }

  function button(text, onClick, attributes) {
    const made = element('button', Object.assign({type: 'button'}, attributes), text);
    made.addEventListener('click', onClick);
    return made;
  }

  /** A link to another state, which is followed without the page being loaded again, and takes the focus to the answer. */
  function stateLink(next, children, attributes) {
    const link = element('a', Object.assign({href: '#' + writeState(next)}, attributes), ...children);
    link.addEventListener('click', event => {
      if (isPlainClick(event)) {
        event.preventDefault();
        goTo(next);
      }
    });
    return link;
  }

  function isPlainClick(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  }

  /** Gives a place the focus, whether or not it could have it before. */
  function focus(place) {
    if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
      place.setAttribute('tabindex', '-1');
    }
    place.focus();
    place.scrollIntoView({block: place.matches('input') ? 'center' : 'start'});
  }

  /** Puts children in order and takes others out, so that those which stay are not touched and keep the focus. */
  function arrange(parent, children) {
    const wanted = new Set(children);
    Array.from(parent.children).filter(child => !wanted.has(child)).forEach(child => child.remove());
    let place = parent.firstElementChild;
    for (const child of children) {
      if (child === place) {
        place = place.nextElementSibling;
      } else {
        parent.insertBefore(child, place);
      }
    }
  }

  // ---- The page's places and what it knows

  const byId = id => document.getElementById(id);

  /** How long after the last key a search starts, and how long after that it is read out: in milliseconds. */
  const TYPING_PAUSE = 40;
  const ANNOUNCING_PAUSE = 900;
  /** How long nothing is said of waiting. */
  const PATIENCE = 300;

  let state = nothingAsked();
  /** Whether what is being typed stands at an entry of the browser's history that is its own. */
  let typing = false;
  /** Counts what was asked, so that an answer to an earlier question is dropped. */
  let turn = 0;
  /** Whether the next answer takes the focus. */
  let focusesAnswer = false;
  let opening = null;
  let registers = new Map();
  /** The facets of the index, in its order; none before it is there. */
  let facetIds = [];
  /** Whether any entry has a date. */
  let dated = true;
  let typingTimer = 0;
  let announcingTimer = 0;
  const facetViews = new Map();
  const labels = new Map();
  /** The dates that stand in the form, so that dates which are being typed stay there. */
  let datesInForm = {from: '', to: ''};
  let fileAddresses = [];

  // ---- The index

  /** Why search cannot start here, though nothing has gone wrong. */
  class CannotStart extends Error {
    constructor(code) {
      super(code);
      this.code = code;
    }
  }

  /** @returns {Promise<object>} the index, opened once */
  function openIndex() {
    if (opening === null) {
      opening = Promise.resolve().then(source).then(where => openbookSearch.open(where)).then(index => {
        registers = new Map(index.registers.map(register => [register.id, register.title]));
        facetIds = index.facets.map(facet => facet.id);
        dated = index.dated;
        byId('search-dates').hidden = !dated;
        return index;
      });
      opening.catch(() => {
        opening = null;
      });
    }
    return opening;
  }

  function source() {
    const {index, fromDisk} = byId('search').dataset;
    const isOnDisk = location.protocol === 'file:';
    if (typeof DecompressionStream === 'undefined') {
      throw new CannotStart('old');
    }
    if (isOnDisk && fromDisk === undefined) {
      throw new CannotStart('disk');
    }
    if (typeof openbookSearch === 'undefined') {
      throw new CannotStart('unloaded');
    }
    return isOnDisk ? openbookSearch.twinSource(index) : openbookSearch.httpSource(index);
  }

  /** What is said of a fault: a heading, and what the reader can do. */
  const FAULTS = {
    unloaded: ['Search cannot start', 'A part of the search page did not arrive. Load the page again.'],
    old: ['This browser is too old for search', 'Search needs a browser from 2023 or later, such as a current Chrome, '
      + 'Edge, Firefox or Safari. Everything else on this site works in yours.'],
    disk: ['Search does not work from a folder', 'This copy of the site was opened from a disk, and was made without what '
      + 'search needs there. The lists and downloads below have every entry. Or search the site on the web.'],
    offline: ['You seem to be offline', 'The search index could not be fetched. Check your connection and try again.'],
    missing: ['A part of the search index is missing', 'The website lacks a file that this search needs. It may be being '
      + 'updated just now: try again in a few minutes. If that does not help, please tell us.'],
    damaged: ['A part of the search index is damaged', 'A file that this search needs did not arrive whole. Try again. If '
      + 'that does not help, please tell us.'],
    version: ['The search index is of another version', 'The page and the search index do not fit together, perhaps because '
      + 'the website was updated while you had it open. Load the page again.'],
    unknown: ['Search has failed', 'Something went wrong that we had not thought of. Try again, or change what you search '
      + 'for. If that does not help, please tell us.']
  };

  /** Faults that only a new start of the page can mend. */
  const NEED_LOADING = ['unloaded', 'version'];
  /** Faults that trying again cannot mend. */
  const STAY = ['old', 'disk'];

  function showFault(fault) {
    const code = FAULTS[fault.code] ? fault.code : 'unknown';
    if (code === 'unknown') {
      console.error(fault);
    }
    byId('search-fault-title').textContent = FAULTS[code][0];
    byId('search-fault-words').textContent = FAULTS[code][1];
    const again = byId('search-again');
    again.hidden = STAY.includes(code);
    again.textContent = NEED_LOADING.includes(code) ? 'Load the page again' : 'Try again';
    again.onclick = () => NEED_LOADING.includes(code) ? location.reload() : show('chosen');
    byId('search-fault').hidden = false;
    byId('search-answer').hidden = true;
    byId('search-start').hidden = true;
    byId('search-skip').hidden = true;
    byId('search-found').hidden = facetViews.size === 0;
    if (STAY.includes(code)) {
      byId('search-form').hidden = true;
      byId('search-hint').hidden = true;
    }
  }

  // ---- Asking

  /**
   * Changes what is asked, in the address too, and shows the answer.
   *
   * @param {State} next
   * @param {'typed'|'chosen'|'submitted'} how a state that is typed replaces the one before it in the history, one that
   *     is chosen follows it, and one that is submitted goes straight to an entry where its text is a reference
   */
  function ask(next, how) {
    clearTimeout(typingTimer);
    const replaces = typing && how !== 'chosen';
    typing = how === 'typed';
    state = next;
    writeAddress(replaces);
    fillForm();
    show(how);
  }

  /** Asks what a link or a button says, and takes the focus to the answer, since what had it may be gone. */
  function goTo(next) {
    focusesAnswer = true;
    ask(next, 'chosen');
  }

  /** @param {boolean} replaces whether the address takes the place of the one before it in the browser's history */
  function writeAddress(replaces) {
    const written = writeState(state);
    const address = location.href.split(/[?#]/)[0] + (written ? '#' + written : '');
    if (address === location.href) {
      return;
    }
    try {
      history[replaces ? 'replaceState' : 'pushState'](null, '', address);
    } catch (refused) {
      // From a disk some browsers let nothing but the fragment change.
      location.hash = written;
    }
  }

  /** Shows in the form what is asked, but for a box that is being typed in. */
  function fillForm() {
    const text = byId('search-text');
    if (text.value !== state.text) {
      text.value = state.text;
    }
    byId('search-unlisted-box').checked = state.unlisted;
    if (state.from !== datesInForm.from || state.to !== datesInForm.to) {
      fillDates();
    }
    const dated = state.from !== '' || state.to !== '';
    byId('search-dates-chosen').textContent = dated ? '1 selected' : '';
    byId('search-dates').open = byId('search-dates').open || dated;
  }

  function fillDates() {
    datesInForm = {from: state.from, to: state.to};
    for (const end of ['from', 'to']) {
      const [year, month, day] = state[end].split('-');
      byId(end + '-year').value = year;
      byId(end + '-month').value = month ? String(Number(month)) : '';
      byId(end + '-day').value = day ? String(Number(day)) : '';
    }
    showDateErrors([]);
  }

  /** @param {'typed'|'chosen'|'submitted'|'arrived'} how */
  async function show(how) {
    const mine = ++turn;
    const patience = setTimeout(showWaiting, PATIENCE);
    try {
      const index = await openIndex();
      if (mine !== turn) {
        return;
      }
      dropUnknownFacets();
      if (isNothingAsked(state)) {
        await index.loadFacets();
        if (mine === turn) {
          showStart(index, index.offered());
        }
        return;
      }
      // Whoever is led on needs no results.
      const direct = how === 'submitted' || how === 'arrived' ? await index.direct(state.text) : null;
      if (mine !== turn) {
        return;
      }
      if (direct) {
        location[how === 'arrived' ? 'replace' : 'assign'](direct);
        return;
      }
      const answer = await answerTo(index, how);
      if (mine === turn) {
        showAnswer(answer, how);
      }
    } catch (fault) {
      if (mine === turn) {
        showFault(fault);
      }
    } finally {
      clearTimeout(patience);
      if (mine === turn) {
        byId('search-wait').hidden = true;
        byId('search-answer').classList.remove('ob-results--waiting');
      }
    }
  }

  /** What the address gives as a facet and the index does not have. */
  function dropUnknownFacets() {
    const known = withKnownFacets(state, facetIds);
    if (writeState(known) !== writeState(state)) {
      state = known;
      writeAddress(true);
    }
  }

  /** Whole words where they find something, or else words that begin like the last one. */
  async function answerTo(index, how) {
    const asked = state;
    const answer = await index.search(queryOf(asked));
    if (answer.total > 0 || answer.direct || answer.holders || asked.partial || asked.text.trim() === '' || asked !== state) {
      return answer;
    }
    const partial = Object.assign({}, asked, {partial: true});
    const more = await index.search(queryOf(partial));
    if (more.total === 0 || asked !== state) {
      return answer;
    }
    state = partial;
    writeAddress(true);
    return more;
  }

  function showWaiting() {
    if (byId('search-answer').hidden && byId('search-start').hidden) {
      const wait = byId('search-wait');
      wait.textContent = 'Getting what search needs…';
      wait.classList.add('ob-search__wait--now');
      wait.hidden = false;
    } else {
      byId('search-answer').classList.add('ob-results--waiting');
    }
  }

  /** Says something to screen readers, but only what holds when the reader has stopped typing. */
  function announce(words, pause) {
    clearTimeout(announcingTimer);
    announcingTimer = setTimeout(() => {
      byId('search-status').textContent = words;
    }, pause);
  }

  // ---- Before anything is asked

  function showStart(index, facets) {
    const released = byId('search-start-words');
    released.hidden = !isDate(index.release);
    released.textContent = 'Everything published up to ' + dateInWords(index.release || '') + '.';
    const counts = new Map((facets.find(facet => facet.id === 'register') || {values: []}).values
      .map(value => [value.slug, value.count]));
    byId('search-registers').replaceChildren(...index.registers.filter(register => counts.get(register.id) > 0)
      .map(register => element('li', {}, stateLink(withValue(nothingAsked(), 'register', register.id, true),
        [isolated(register.title)]), ' ',
      element('span', {class: 'ob-quiet'}, counted(counts.get(register.id), 'entry', 'entries')))));
    showFacets(facets);
    byId('search-fault').hidden = true;
    byId('search-found').hidden = false;
    byId('search-start').hidden = false;
    byId('search-answer').hidden = true;
    byId('search-skip').hidden = true;
    document.title = pageTitle('');
    announce('', 0);
    moveFocus(byId('search-start-title'));
  }

  function moveFocus(place) {
    if (focusesAnswer) {
      focusesAnswer = false;
      focus(place);
    }
  }

  // ---- The answer

  function showAnswer(answer, how) {
    showFacets(answer.facets);
    const heading = answerHeading(answer);
    byId('search-results').replaceChildren(...heading);
    document.title = pageTitle(state.text);
    showIgnored(answer);
    showDirect(answer);
    showTags();
    showSorts();
    byId('search-bar').hidden = answer.total === 0;
    byId('search-files').replaceChildren();
    byId('search-link').replaceChildren();
    byId('search-list').setAttribute('start', String((answer.page - 1) * 10 + 1));
    byId('search-list').replaceChildren(...answer.hits.map(result));
    byId('search-pages').replaceChildren(...pagination(answer.page, answer.pages));
    showNone(answer);
    byId('search-filters-done').textContent = 'Show ' + counted(answer.total, 'result', 'results');
    byId('search-fault').hidden = true;
    byId('search-start').hidden = true;
    byId('search-found').hidden = false;
    byId('search-answer').hidden = false;
    byId('search-skip').hidden = false;
    announce(byId('search-results').textContent + (answer.suggestion && answer.total === 0
      ? '. Did you mean ' + answer.suggestion + '?' : '') + (answer.organisations.total > 0
      ? '. ' + byId('search-direct').textContent : ''), how === 'typed' ? ANNOUNCING_PAUSE : 100);
    moveFocus(byId('search-results'));
  }

  function pageTitle(text) {
    const page = 'Search – ' + byId('search').dataset.site;
    return text.trim() ? shortened(text.trim()) + ' – ' + page : page;
  }

  function answerHeading(answer) {
    const words = [answer.total === 0 ? 'No results' : counted(answer.total, 'result', 'results')];
    if (state.text.trim()) {
      words.push(' for ', quoted(state.text.trim()));
    }
    if (answer.pages > 1) {
      words.push(element('span', {class: 'ob-results__page'}, ', page ' + answer.page + ' of ' + inDigits(answer.pages)));
    }
    return words;
  }

  /**
   * Before all others: the entry whose reference was typed, or those of several registers that share it; and the
   * organisations whose name was typed.
   */
  function showDirect(answer) {
    const boxes = [];
    const box = (...words) => boxes.push(element('div', {class: 'ob-search__direct'}, element('p', {}, ...words)));
    const list = items => boxes[boxes.length - 1].append(element('ul', {class: 'ob-search__tips'},
      ...items.map(item => element('li', {}, ...item))));
    if (answer.holders) {
      const {total, entries} = answer.holders;
      box(inDigits(total) + ' entries have the reference ', quoted(entries[0].reference),
        total > entries.length ? '. Here are ' + entries.length + ' of them:' : ':');
      list(entries.map(entry => [element('a', {href: entry.url}, isolated(entry.title || entry.reference)),
        ' in ', isolated(registers.get(entry.register))]));
    } else if (answer.direct) {
      const hit = answer.hits.find(other => other.url === answer.direct);
      const words = hit ? [hit.reference, hit.title].filter(part => part).join(': ') : 'the entry of this reference';
      box('Go straight to ', element('a', {href: answer.direct}, isolated(words)));
    }
    const {total, named} = answer.organisations;
    const items = named.map(({url, name, also}) => [element('a', {href: url}, isolated(name)), ...also ? [', also known as ',
      quoted(also)] : []]);
    if (total > named.length) {
      items.push([element('a', {href: 'organisations/index.html'}, 'All organisations, A to Z')]);
    }
    if (total === 1) {
      box('Go to the page of ', ...items[0]);
    } else if (total > 1) {
      box(inDigits(total) + ' organisations have a name like this:');
      list(items);
    }
    byId('search-direct').replaceChildren(...boxes);
  }

  /** What of the text search passes over: signs, and OR without a word on both sides. */
  function showIgnored(answer) {
    const words = answer.ignored || [];
    const place = byId('search-ignored');
    place.hidden = words.length === 0;
    place.replaceChildren(...words.length === 0 ? [] : ['Search finds words and numbers. Not searched for: ',
      ...Array.from(new Set(words)).slice(0, 10).flatMap((word, number) => [number > 0 ? ', ' : '', quoted(word)])]);
  }

  /** One result: what it is, and why it matched. */
  function result(hit) {
    const facts = [registers.get(hit.register) || hit.register, hit.organisation, dateInWords(hit.date || '')]
      .filter(fact => fact);
    const item = element('li', {class: 'ob-result'},
      element('h3', {class: 'ob-result__title'}, element('a', {href: hit.url}, hit.title || hit.reference || hit.key)),
      element('ul', {class: 'ob-line'}, ...facts.map(fact => element('li', {}, fact)),
        ...(hit.reference && hit.reference !== hit.title ? [element('li', {}, hit.reference)] : [])));
    if (hit.status) {
      item.append(element('p', {class: 'ob-result__tags'}, ...hit.status.split('; ').map(tag)));
    }
    if (hit.snippet.length > 0) {
      item.append(element('p', {class: 'ob-result__snippet'}, ...hit.snippet.map(piece =>
        piece.mark ? element('mark', {}, piece.text) : piece.text)));
    }
    if (hit.matchedIn) {
      item.append(element('p', {class: 'ob-result__why'}, 'Matched in ', isolated(hit.matchedIn),
        ...hit.spelt ? [', which this entry writes as ', quoted(hit.spelt)] : []));
    }
    return item;
  }

  /** A status in colours of its own, which its words tell too. */
  function tag(status) {
    const kind = status.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return element('b', {class: 'ob-tag-' + kind}, status);
  }

  function showSorts() {
    byId('search-sort').replaceChildren(...sortsOf(state).map(id => element('option', {value: id}, SORTS[id])));
    byId('search-sort').value = sortOf(state);
  }

  function showNone(answer) {
    const none = byId('search-none');
    none.hidden = answer.total > 0;
    if (answer.total > 0) {
      none.replaceChildren();
      return;
    }
    const tips = [];
    if (answer.suggestion) {
      const meant = Object.assign({}, state, {text: answer.suggestion, partial: false, page: 1});
      none.replaceChildren(element('p', {class: 'ob-search__suggestion'}, 'Did you mean ',
        stateLink(meant, [isolated(answer.suggestion)]), '?'));
    } else {
      none.replaceChildren();
    }
    if (isFiltered(state)) {
      tips.push(element('li', {}, stateLink(withoutFilters(state), ['Search without filters'])));
    }
    if (!state.unlisted) {
      const wider = Object.assign({}, state, {unlisted: true, page: 1});
      tips.push(element('li', {}, stateLink(wider, ['Include entries no longer listed'])));
    }
    if (answer.empty) {
      tips.push(element('li', {}, 'Type a word, a number or a date'));
    } else if (state.text.trim()) {
      tips.push(element('li', {}, 'Use fewer words, or other words for the same thing'),
        element('li', {}, 'Check how the words are spelt'));
    }
    tips.push(element('li', {}, element('a', {href: '#other-ways'}, 'Look through the lists instead')));
    none.append(element('p', {}, 'You could try this:'), element('ul', {class: 'ob-search__tips'}, ...tips));
  }

  // ---- Pages of results

  /** The pages that are linked: the first, the last, and those around this one; 0 stands for a gap. */
  function pageNumbers(page, pages) {
    const near = [1, page - 1, page, page + 1, pages].filter(number => number >= 1 && number <= pages);
    const numbers = [];
    for (const number of Array.from(new Set(near)).sort((one, other) => one - other)) {
      const last = numbers[numbers.length - 1] || 0;
      if (number > last + 2) {
        numbers.push(0);
      } else if (number === last + 2) {
        numbers.push(last + 1);
      }
      numbers.push(number);
    }
    return numbers;
  }

  function pagination(page, pages) {
    if (pages < 2) {
      return [];
    }
    const link = (number, children, attributes) => stateLink(Object.assign({}, state, {page: number}), children,
      Object.assign({class: 'govuk-pagination__link'}, attributes));
    const nav = element('nav', {class: 'govuk-pagination', 'aria-label': 'Pages of results'});
    if (page > 1) {
      nav.append(element('div', {class: 'govuk-pagination__prev'}, link(page - 1,
        [element('span', {class: 'ob-arrow ob-arrow--back'}), 'Previous', hiddenWords(' page')], {rel: 'prev'})));
    }
    nav.append(element('ul', {class: 'govuk-pagination__list'}, ...pageNumbers(page, pages).map(number => {
      if (number === 0) {
        return element('li', {class: 'govuk-pagination__item govuk-pagination__item--ellipsis'}, '⋯');
      }
      const current = number === page;
      return element('li', {class: 'govuk-pagination__item' + (current ? ' govuk-pagination__item--current' : '')},
        link(number, [inDigits(number)], Object.assign({'aria-label': 'Page ' + inDigits(number)},
          current ? {'aria-current': 'page'} : {})));
    })));
    if (page < pages) {
      nav.append(element('div', {class: 'govuk-pagination__next'}, link(page + 1,
        ['Next', hiddenWords(' page'), element('span', {class: 'ob-arrow'})], {rel: 'next'})));
    }
    return [nav];
  }

  // ---- Facets

  /** How many values a facet shows before it is asked for all, and from how many on it can be searched. */
  const FEW = 6;
  const FINDABLE = 15;
  /** More values than this are not shown at once, whatever is asked. */
  const MANY = 200;
  /** How many facets are open at first. */
  const OPEN_AT_FIRST = 2;

  function showFacets(facets) {
    // What is listed has a box of its own, and a register that is the only one is no choice.
    const shown = facets.filter(({id}) => id !== 'listed' && (id !== 'register' || registers.size > 1));
    shown.forEach(facet => facet.values.forEach(value => labels.set(facet.id + ' ' + value.slug, value.label)));
    const focused = document.activeElement;
    arrange(byId('search-facets'), shown.map(facet => {
      if (!facetViews.has(facet.id)) {
        facetViews.set(facet.id, facetView(facet, shown.indexOf(facet) < OPEN_AT_FIRST));
      }
      return facetViews.get(facet.id).update(facet);
    }));
    if (focused !== document.activeElement && focused.isConnected) {
      focused.focus({preventScroll: true});
    }
    const chosen = chosenCount();
    byId('search-filters-summary').textContent = chosen ? 'Filters (' + chosen + ')' : 'Filters';
  }

  function chosenCount() {
    return Object.values(state.filters).reduce((sum, values) => sum + values.length, 0)
      + (state.from || state.to ? 1 : 0) + (state.unlisted ? 1 : 0);
  }

  function labelOf(facet, slug) {
    return labels.get(facet + ' ' + slug) || slug;
  }

  /** The checkboxes of one facet, which stay the same elements while their counts change. */
  function facetView(first, isOpen) {
    const id = 'facet-' + first.id;
    const chosen = element('span', {class: 'ob-facet__chosen'});
    const list = element('ul', {class: 'ob-facet__values', id: 'values-of-' + first.id});
    const more = button('', () => {
      expanded = !expanded;
      fill();
    }, {class: 'ob-link-button', 'aria-controls': list.id});
    const find = element('input', {class: 'ob-input ob-facet__find', id: 'find-in-' + first.id, type: 'text', autocomplete: 'off',
      spellcheck: 'false'});
    const findBox = element('p', {class: 'ob-facet__find-box'}, element('label', {for: find.id},
      'Find by name'), find);
    const note = element('p', {class: 'ob-facet__hint'});
    const root = element('details', {class: 'ob-facet', id}, element('summary', {class: 'ob-facet__title'},
      first.title + ' ', chosen), element('fieldset', {class: 'ob-facet__set'}, element('legend', {class: 'ob-hidden'},
      first.title), findBox, list, note, more));
    root.open = isOpen || Boolean(state.filters[first.id]);
    const boxes = new Map();
    let facet = first;
    let expanded = false;

    find.addEventListener('input', () => {
      fill();
      announce(find.value.trim() ? counted(list.children.length, 'choice', 'choices') : '', ANNOUNCING_PAUSE);
    });
    find.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
    });

    function fill() {
      const values = facet.values.filter(value => value.count > 0 || isChosen(value));
      const wanted = folded(find.value.trim());
      const found = wanted ? values.filter(value => folded(value.label).includes(wanted)) : values;
      const visible = expanded || wanted ? found.slice(0, MANY) : fewOf(values);
      arrange(list, visible.map(value => box(value)));
      const hides = !wanted && values.length > FEW + 1;
      findBox.hidden = !(facet.values.length > FINDABLE || wanted);
      more.hidden = !hides || (values.length > MANY && !expanded);
      more.textContent = expanded ? 'Show fewer' : 'Show all ' + inDigits(values.length);
      more.setAttribute('aria-expanded', String(expanded));
      more.setAttribute('aria-label', more.textContent + ': ' + facet.title);
      note.hidden = found.length > 0 && found.length <= MANY;
      note.textContent = found.length === 0 ? 'None' : 'Type to find one of ' + inDigits(values.length);
      root.hidden = values.length === 0;
    }

    function isChosen(value) {
      return (state.filters[facet.id] || []).includes(value.slug);
    }

    /** The values with the most entries and those that are chosen, in the order of the facet. */
    function fewOf(values) {
      if (values.length <= FEW + 1) {
        return values;
      }
      const most = new Set(values.slice().sort((one, other) => other.count - one.count).slice(0, FEW));
      return values.filter(value => most.has(value) || isChosen(value));
    }

    function box(value) {
      if (!boxes.has(value.slug)) {
        boxes.set(value.slug, newBox(value));
      }
      const {item, input, count} = boxes.get(value.slug);
      input.checked = isChosen(value);
      count.textContent = inDigits(value.count);
      return item;
    }

    function newBox(value) {
      const input = element('input', {class: 'ob-check__input', id: id + ':' + value.slug, type: 'checkbox'});
      input.addEventListener('change', () => ask(withValue(state, facet.id, value.slug, input.checked), 'chosen'));
      const count = element('span', {class: 'ob-check__count'});
      const item = element('li', {class: 'ob-check'}, input, element('label', {class: 'ob-check__label', for: input.id},
        isolated(value.label), ' ', count));
      return {item, input, count};
    }

    return {
      title: first.title,
      update(next) {
        facet = next;
        const number = (state.filters[facet.id] || []).length;
        chosen.textContent = number ? number + ' selected' : '';
        fill();
        return root;
      }
    };
  }

  // ---- What is chosen, as tags that take it back

  function showTags() {
    const tags = [];
    for (const [facet, values] of Object.entries(state.filters)) {
      for (const value of values) {
        const title = facetViews.has(facet) ? facetViews.get(facet).title + ': ' : '';
        tags.push(removable(title + labelOf(facet, value), withValue(state, facet, value, false)));
      }
    }
    if (state.from || state.to) {
      const words = state.from && state.to ? 'Date: ' + dateInWords(state.from) + ' to ' + dateInWords(state.to)
        : state.from ? 'Date: from ' + dateInWords(state.from) : 'Date: up to ' + dateInWords(state.to);
      tags.push(removable(words, Object.assign({}, state, {from: '', to: '', page: 1})));
    }
    if (state.unlisted) {
      tags.push(removable('Entries no longer listed too', Object.assign({}, state, {unlisted: false, page: 1})));
    }
    if (tags.length === 0) {
      byId('search-tags').replaceChildren();
      return;
    }
    tags.push(element('li', {}, button('Clear all filters', () => goTo(withoutFilters(state)),
      {class: 'ob-link-button'})));
    byId('search-tags').replaceChildren(element('ul', {class: 'ob-tags', 'aria-label': 'Chosen filters'}, ...tags));
  }

  function removable(words, without) {
    return element('li', {}, button(words, () => goTo(without),
      {class: 'ob-tags__tag', 'aria-label': 'Remove filter: ' + words}));
  }

  // ---- Dates in the form

  function applyDates() {
    const dates = {};
    const errors = [];
    for (const [end, name] of [['from', 'The date from'], ['to', 'The date to']]) {
      const [day, month, year] = ['day', 'month', 'year'].map(part => byId(end + '-' + part).value);
      const read = readDate({day, month, year});
      dates[end] = read.value;
      if (read.error) {
        errors.push({end, box: end + '-' + read.part, words: name + ' ' + read.error});
      }
    }
    if (errors.length === 0 && dates.from && dates.to && lastDay(dates.to) < firstDay(dates.from)) {
      errors.push({end: 'to', box: 'to-year', words: 'The date to must not be before the date from'});
    }
    if (errors.length > 0) {
      showDateErrors(errors);
      focus(byId('search-errors'));
      return;
    }
    showDateErrors([]);
    ask(Object.assign({}, state, dates, {page: 1}), 'chosen');
  }

  /** In a list at the top, each a link to its box, and beside the boxes. */
  function showDateErrors(errors) {
    for (const end of ['from', 'to']) {
      const error = errors.find(other => other.end === end);
      const words = byId(end + '-error');
      words.hidden = !error;
      words.textContent = error ? error.words : '';
      byId(end).classList.toggle('ob-date--wrong', Boolean(error));
      byId(end).setAttribute('aria-describedby', (error ? end + '-error ' : '') + 'search-dates-hint');
      for (const part of ['day', 'month', 'year']) {
        const box = byId(end + '-' + part);
        const wrong = Boolean(error) && error.box === box.id;
        box.classList.toggle('ob-input--wrong', wrong);
        if (wrong) {
          box.setAttribute('aria-invalid', 'true');
        } else {
          box.removeAttribute('aria-invalid');
        }
      }
    }
    byId('search-errors').hidden = errors.length === 0;
    byId('search-errors-list').replaceChildren(...errors.map(error => element('li', {},
      element('a', {href: '#' + error.box}, error.words))));
  }

  // ---- Taking the rows and the link away

  /** Offers a file for each register that the answer has rows of; where it is one, it is saved at once. */
  async function takeRows() {
    const mine = turn;
    const take = byId('search-take');
    take.disabled = true;
    announce('Getting the rows', 0);
    try {
      const index = await openIndex();
      const files = await index.rows(queryOf(state));
      if (mine === turn) {
        offer(files.filter(file => file.csv));
      }
    } catch (fault) {
      if (mine === turn) {
        showFault(fault);
      }
    } finally {
      take.disabled = false;
    }
  }

  /** @param {{register: string, csv: string}[]} files */
  function offer(files) {
    fileAddresses.forEach(address => URL.revokeObjectURL(address));
    fileAddresses = files.map(file => URL.createObjectURL(new Blob([file.csv], {type: 'text/csv;charset=utf-8'})));
    const links = files.map((file, number) => element('a', {href: fileAddresses[number],
      download: file.register + '-search.csv'}, (registers.get(file.register) || file.register) + ' (CSV)'));
    byId('search-files').replaceChildren(element('div', {class: 'ob-taken'},
      element('p', {class: 'ob-taken__words', id: 'search-files-title', tabindex: '-1'}, files.length === 1
        ? 'Your browser saves the rows, with every column. If it does not, use this link:'
        : 'The rows, with every column: a file for each register'),
      element('ul', {class: 'ob-taken__files'}, ...links.map(link => element('li', {}, link)))));
    if (links.length === 1) {
      links[0].click();
      announce('The rows have been saved as a file', 0);
    } else {
      announce('', 0);
      byId('search-files-title').focus();
    }
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      byId('search-link').replaceChildren(element('p', {class: 'ob-taken'}, 'The link is copied.'));
      announce('The link is copied', 0);
    } catch (refused) {
      const field = element('input', {class: 'ob-input ob-taken__link', id: 'search-link-text', type: 'text', readonly: ''});
      field.value = location.href;
      byId('search-link').replaceChildren(element('p', {class: 'ob-taken'}, element('label', {for: field.id},
        'Copy this link to the search:'), field));
      field.focus();
      field.select();
    }
  }

  // ---- Events

  function listen() {
    byId('search-text').addEventListener('input', () => {
      clearTimeout(typingTimer);
      typingTimer = setTimeout(() => {
        const text = byId('search-text').value;
        ask(Object.assign({}, state, {text, partial: text.trim() !== '', page: 1}), 'typed');
      }, TYPING_PAUSE);
    });
    byId('search-form').addEventListener('submit', event => {
      event.preventDefault();
      ask(Object.assign({}, state, {text: byId('search-text').value, partial: false, page: 1}), 'submitted');
    });
    byId('search-filters-form').addEventListener('submit', event => {
      event.preventDefault();
      applyDates();
    });
    byId('search-unlisted-box').addEventListener('change', event =>
      ask(Object.assign({}, state, {unlisted: event.target.checked, page: 1}), 'chosen'));
    byId('search-sort').addEventListener('change', event =>
      ask(Object.assign({}, state, {sort: event.target.value, page: 1}), 'chosen'));
    byId('search-take').addEventListener('click', takeRows);
    byId('search-copy').addEventListener('click', copyLink);
    byId('search-filters-done').addEventListener('click', () => {
      byId('search-filters').open = false;
      focus(byId('search-results'));
    });
    document.addEventListener('click', followWithinPage);
    addEventListener('popstate', arriveAt);
  }

  /** Links to places on the page, and to the examples: the address is not theirs to change. */
  function followWithinPage(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null || !isPlainClick(event) || event.defaultPrevented) {
      return;
    }
    const href = link.getAttribute('href');
    if (href.startsWith('#') && byId(href.slice(1))) {
      event.preventDefault();
      focus(byId(href.slice(1)));
    } else if (link.closest('#search-examples')) {
      event.preventDefault();
      focusesAnswer = true;
      ask(Object.assign(nothingAsked(), {text: new URL(link.href).searchParams.get('q') || ''}), 'submitted');
    }
  }

  /** The reader has gone back or forward, or changed the address by hand. */
  function arriveAt() {
    if (location.hash.length > 1 && !isState(location.hash)) {
      return;
    }
    clearTimeout(typingTimer);
    typing = false;
    state = readState(location.hash);
    fillForm();
    show('chosen');
  }

  function start() {
    byId('search-wait').hidden = true;
    listen();
    const asked = new URLSearchParams(location.search).get('q');
    const submitted = asked !== null && !isState(location.hash);
    state = submitted ? Object.assign(nothingAsked(), {text: asked}) : readState(location.hash);
    if (location.search || (isState(location.hash) && location.hash !== '#' + writeState(state))) {
      writeAddress(true);
    }
    fillForm();
    show(submitted ? 'arrived' : 'chosen');
  }

  /** What the tests of the page ask by itself. */
  window.openbookSearchPage = {nothingAsked, readState, withKnownFacets, writeState, queryOf, withValue, readDate, firstDay, lastDay,
    dateInWords, inDigits, shortened, folded, pageNumbers};

  if (document.getElementById('search')) {
    start();
  }
})();
