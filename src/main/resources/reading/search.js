// The search of a folder of files. Every word typed must begin a word of one of the names; nothing is sent or kept.
(() => {
  const MOST = 50;
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’ʼ`]/g, '')
      .replace(/ł/g, 'l')
      .replace(/і/g, 'и');
  const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const people = PEOPLE.map((person) => ({ person, words: words(person[2]) }));
  const form = document.getElementById('search');
  const field = document.getElementById('q');
  const found = document.getElementById('found');
  const status = document.getElementById('status');

  const item = ([href, name, names, where]) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = name;
    const other = document.createElement('small');
    other.textContent = names
      .split(', ')
      .filter((each) => each !== name)
      .join(' · ');
    const place = document.createElement('span');
    place.textContent = where;
    const row = document.createElement('li');
    row.append(link, ' ', other, ' ', place);
    return row;
  };

  const search = () => {
    const wanted = words(field.value);
    const hits = wanted.length
      ? people.filter((one) => wanted.every((word) => one.words.some((own) => own.startsWith(word))))
      : [];
    found.replaceChildren(...hits.slice(0, MOST).map((one) => item(one.person)));
    status.textContent = !wanted.length
      ? ''
      : hits.length
        ? status.dataset.some.replace('#', hits.length)
        : status.dataset.none;
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', search);
})();
