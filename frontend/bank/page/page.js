// Opens sealed letters on a machine that may have no network. Nothing is fetched, sent or stored: keys and letters are in the memory of
// this page until it is closed, and in the files that somebody saves.
'use strict';
(async () => {
  const texts = JSON.parse(document.getElementById('texts').textContent);
  const $ = (id) => document.getElementById(id);
  const languages = Object.keys(texts.words);
  let language = texts.language;
  const t = (key, ...parts) => parts.reduce((all, part, at) => all.replaceAll(`{${at}}`, String(part)), texts.words[language][key]);

  /** As the server and the page where letters are sealed have them. */
  const VERSION = 'VSL1';
  const FINGERPRINT = 16;
  const HEADER = VERSION.length + FINGERPRINT;
  const BOX = 48;

  /** Keys that were unlocked, by fingerprint. */
  const keys = new Map();
  /** The file and its letters: day and what stood in them, or which key they want. */
  let bundle;
  const urls = [];

  await sodium.ready;

  function speak(chosen) {
    language = chosen;
    document.documentElement.lang = chosen;
    document.querySelectorAll('[data-t]').forEach((each) => (each.textContent = t(each.dataset.t)));
    $('languages').replaceChildren(
      ...languages.map((each) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.lang = each;
        button.textContent = texts.names[each];
        button.setAttribute('aria-pressed', String(each === language));
        button.addEventListener('click', () => {
          speak(each);
          [...$('languages').children].find((other) => other.lang === each).focus();
        });
        return button;
      }),
    );
    document.querySelectorAll('.wrong').forEach((each) => (each.textContent = ''));
    showKeys();
    showLetters();
  }

  const groups = (print) => print.replace(/(.{4})(?!$)/g, '$1 ');
  const printOf = (key) => sodium.to_hex(sodium.crypto_hash_sha256(key).subarray(0, FINGERPRINT));

  function file(link, content, type) {
    const url = URL.createObjectURL(new Blob([content], { type }));
    urls.push(url);
    link.href = url;
  }

  /** Slow by design: whoever has the file has to try passphrases one by one. */
  const wrapping = (pass, salt, ops, mem) =>
    sodium.crypto_pwhash(sodium.crypto_secretbox_KEYBYTES, pass.normalize('NFC'), salt, ops, mem, sodium.crypto_pwhash_ALG_ARGON2ID13);

  /** Lets the page be drawn before it is busy for seconds. */
  const drawn = () => new Promise((done) => setTimeout(done, 30));

  function on(form, wrong, act) {
    $(form).addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = $(form).querySelector('button');
      $(wrong).textContent = '';
      button.disabled = true;
      try {
        await drawn();
        await act();
      } catch (thrown) {
        $(wrong).textContent = thrown instanceof Said ? thrown.message : t('failed');
      } finally {
        button.disabled = false;
      }
    });
  }

  class Said extends Error {}

  async function read(input, kind, refused) {
    try {
      const content = JSON.parse(await input.files[0].text());
      if (content.vestka === kind && content.version === 1) {
        return content;
      }
    } catch {
      // said below
    }
    throw new Said(t(refused));
  }

  on('new', 'new-wrong', () => {
    const pass = $('new-pass').value;
    if ([...pass].length < 12) {
      throw new Said(t('pass-short'));
    }
    if (pass !== $('new-again').value) {
      throw new Said(t('pass-other'));
    }
    const pair = sodium.crypto_box_keypair();
    const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
    const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES);
    const ops = sodium.crypto_pwhash_OPSLIMIT_MODERATE;
    const mem = sodium.crypto_pwhash_MEMLIMIT_MODERATE;
    const secret = sodium.crypto_secretbox_easy(pair.privateKey, nonce, wrapping(pass, salt, ops, mem));
    const hex = sodium.to_hex;
    file(
      $('key-file'),
      JSON.stringify({ vestka: 'trustee-key', version: 1, publicKey: hex(pair.publicKey), salt: hex(salt), ops, mem, nonce: hex(nonce), secret: hex(secret) }),
      'application/json',
    );
    $('public').textContent = hex(pair.publicKey);
    $('print').textContent = groups(printOf(pair.publicKey));
    sodium.memzero(pair.privateKey);
    $('new').reset();
    $('made').hidden = false;
    $('made').focus();
  });

  on('unlock', 'keys-wrong', async () => {
    const content = await read($('key'), 'trustee-key', 'no-key-file');
    // what a damaged or foreign file says shall not exhaust the machine
    if (!(content.ops >= 1 && content.ops <= 10 && content.mem >= 8192 && content.mem <= 1024 * 1024 * 1024)) {
      throw new Said(t('no-key-file'));
    }
    const publicKey = sodium.from_hex(content.publicKey);
    let secret;
    try {
      const wrap = wrapping($('pass').value, sodium.from_hex(content.salt), content.ops, content.mem);
      secret = sodium.crypto_secretbox_open_easy(sodium.from_hex(content.secret), sodium.from_hex(content.nonce), wrap);
    } catch {
      throw new Said(t('wrong-pass'));
    }
    keys.set(printOf(publicKey), { publicKey, secret });
    $('unlock').reset();
    showKeys();
    if (bundle) {
      open(bundle.content);
    }
  });

  function showKeys() {
    $('open-keys').replaceChildren(
      ...[...keys.keys()].map((print) => {
        const item = document.createElement('li');
        const code = document.createElement('span');
        code.className = 'code';
        code.textContent = groups(print);
        item.append(code);
        if (print === texts.demo) {
          const everybody = document.createElement('p');
          everybody.textContent = t('demo-key');
          item.append(everybody);
        }
        return item;
      }),
    );
    $('keys-status').textContent = keys.size === 0 ? '' : t('unlocked');
  }

  on('open', 'open-wrong', async () => {
    const content = await read($('bundle'), 'sealed-letters', 'no-bundle');
    if (keys.size === 0) {
      throw new Said(t('no-keys'));
    }
    open(content);
  });

  function opened(copy) {
    try {
      const sealed = sodium.from_base64(copy.sealed, sodium.base64_variants.ORIGINAL);
      if (sodium.to_string(sealed.subarray(0, VERSION.length)) !== VERSION || sealed.length <= HEADER + BOX) {
        return { on: copy.on, damaged: true };
      }
      const print = sodium.to_hex(sealed.subarray(VERSION.length, HEADER));
      const key = keys.get(print);
      if (!key) {
        return { on: copy.on, wants: print };
      }
      const padded = sodium.crypto_box_seal_open(sealed.subarray(HEADER), key.publicKey, key.secret);
      const raw = sodium.unpad(padded, padded.length);
      const letter = JSON.parse(sodium.to_string(raw));
      return { on: copy.on, person: letter.person, text: String(letter.text), language: String(letter.language), raw, step: padded.length };
    } catch {
      return { on: copy.on, damaged: true };
    }
  }

  function open(content) {
    bundle = { content, letters: Array.isArray(content.copies) ? content.copies.map(opened) : [] };
    $('sealed').hidden = true;
    showLetters();
  }

  const ofAnother = (letter) =>
    letter.person !== undefined && letter.person !== bundle.content.person ? t('other-person', letter.person, bundle.content.person) : '';

  function showLetters() {
    if (!bundle) {
      return;
    }
    const readable = bundle.letters.filter((each) => each.text !== undefined);
    $('open-status').textContent = t('count', readable.length, bundle.letters.length);
    $('letters').replaceChildren(
      ...bundle.letters.map((letter) => {
        const article = document.createElement('article');
        const head = document.createElement('h3');
        head.textContent = t('sealed-on', letter.on);
        const text = document.createElement('p');
        if (letter.text === undefined) {
          text.textContent = letter.wants ? t('wants', groups(letter.wants)) : t('damaged');
        } else {
          text.lang = letter.language;
          text.textContent = letter.text;
        }
        article.append(head, text);
        // a record may have been joined or taken apart since, or the file may be wrong: whoever reads decides
        if (ofAnother(letter)) {
          const other = document.createElement('p');
          other.className = 'wrong';
          other.textContent = ofAnother(letter);
          head.after(other);
        }
        return article;
      }),
    );
    $('saving').hidden = readable.length === 0;
    $('seal-part').hidden = readable.length === 0;
    if (readable.length > 0) {
      file($('text-file'), readable.map((each) => `${t('sealed-on', each.on)}\n\n${ofAnother(each) && `${ofAnother(each)}\n\n`}${each.text}\n`).join('\n* * *\n\n'), 'text/plain;charset=utf-8');
    }
  }

  on('seal', 'seal-wrong', () => {
    const hex = $('to').value.replace(/[\s:-]/g, '').toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(hex)) {
      throw new Said(t('no-public'));
    }
    const to = sodium.from_hex(hex);
    const print = printOf(to);
    const copies = bundle.letters.map((letter, at) => {
      if (letter.text === undefined) {
        return bundle.content.copies[at];
      }
      const box = sodium.crypto_box_seal(sodium.pad(letter.raw, letter.step), to);
      const sealed = new Uint8Array(HEADER + box.length);
      sealed.set(sodium.from_string(VERSION));
      sealed.set(sodium.from_hex(print), VERSION.length);
      sealed.set(box, HEADER);
      return { on: letter.on, sealed: sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL) };
    });
    file($('bundle-file'), JSON.stringify({ ...bundle.content, copies }), 'application/json');
    $('to-print').textContent = groups(print);
    $('sealed').hidden = false;
    $('sealed').focus();
  });

  window.addEventListener('pagehide', () => urls.forEach((url) => URL.revokeObjectURL(url)));
  const wanted = navigator.languages.map((each) => each.split('-')[0]).find((each) => languages.includes(each));
  speak(wanted ?? language);
})();
