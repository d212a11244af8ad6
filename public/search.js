/**
 * The search page's only script: asks the index that was made with the site (pagefind) and lists what it
 * finds. Nothing leaves the site. Without scripts the page offers the lists instead.
 */
const form = document.querySelector('#search-form');
const status = document.querySelector('#search-status');
const results = document.querySelector('#search-results');
const { index, none, count, error } = form.dataset;
const mostShown = 30;
let asked = 0;

const pagefind = await import(`${index}pagefind.js`).catch(() => undefined);
if (pagefind) {
  await pagefind.init();
  const { searchParams } = new URL(location.href);
  form.elements.q.value = searchParams.get('q') ?? '';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', search);
  form.hidden = false;
  const details = form.querySelector('details');
  // On a phone the choices, which are many where records are, are fetched when they are opened.
  if (details.firstElementChild.checkVisibility())
    details.addEventListener('toggle', fillFilters, { once: true });
  else await fillFilters();
  await search();
} else {
  form.remove();
  status.textContent = error;
}

/** Puts what the index knows into the choices, in the order of the language. */
async function fillFilters() {
  const filters = await pagefind.filters();
  for (const select of form.querySelectorAll('select')) {
    const values = Object.entries(filters[select.name] ?? {});
    const collator = new Intl.Collator(document.documentElement.lang);
    for (const [value, pages] of values.sort(([a], [b]) => collator.compare(a, b)))
      select.append(new Option(`${value} (${pages})`, value));
    select.closest('label').hidden = values.length === 0;
  }
}

async function search() {
  const turn = ++asked;
  const data = new FormData(form);
  const words = String(data.get('q')).trim();
  const filters = Object.fromEntries(
    [...form.querySelectorAll('select')].flatMap(({ name, value }) =>
      value ? [[name, value]] : [],
    ),
  );
  const isEmpty = words === '' && Object.keys(filters).length === 0;
  const found = isEmpty ? [] : (await pagefind.search(words || null, { filters })).results;
  const shown = await Promise.all(found.slice(0, mostShown).map((result) => result.data()));
  // A later key has asked again in the meantime.
  if (turn !== asked) return;
  results.replaceChildren(...shown.map(itemOf));
  status.textContent = isEmpty ? '' : found.length === 0 ? none : count.replace('%', found.length);
}

/** A result: its title, what it is with its date and number, and where the words stand in it. */
function itemOf({ url, meta, plain_excerpt: excerpt }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const lines = [
    [meta.inShort, 'found'],
    [excerpt, 'aside'],
  ].flatMap(([words, name]) => (words ? [lineOf(words, name)] : []));
  item.append(link, ...lines);
  return item;
}

function lineOf(words, name) {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = words;
  return line;
}
