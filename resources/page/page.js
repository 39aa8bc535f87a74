'use strict';
// One moment after the other: the moments are lists of numbers, as core/pages/difference.py has
// them, and every text reaches the page as text. Whatever a program says stays words.
(() => {
  const all = what => document.querySelectorAll(what);
  const D = JSON.parse(document.getElementById('run').textContent);
  const T = D.table, html = document.documentElement;
  const $ = id => document.getElementById(id);
  const options = new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
  html.classList.add('live');

  // What has not changed is shared between moments, so a thousand of them are small.
  const full = node => typeof node === 'number' ? T[node] : node;
  const patch = (node, edits) => {
    const made = full(node).slice();
    for (const [at, what, ...rest] of edits) {
      if (at < 0) made[0] = what;
      else if (typeof what === 'object') made[at + 1] = patch(made[at + 1], what);
      else made.splice(at + 1, what, ...rest);
    }
    return made;
  };
  const moments = [D.first];
  for (const edits of D.edits) moments.push(patch(moments[moments.length - 1], edits));
  const last = moments.length - 1;

  const tag = node => typeof node === 'string' ? '' : T[node[0]].split(/[.@]/, 1)[0];
  const dress = (element, head) => {
    const [names, line] = T[head].split('@');
    const classes = names.split('.').slice(1).join(' ');
    if (classes) element.setAttribute('class', classes); else element.removeAttribute('class');
    if (line) element.dataset.line = line; else element.removeAttribute('data-line');
  };
  const SVG = 'http://www.w3.org/2000/svg';
  const make = child => {
    const node = full(child);
    if (typeof node === 'string') return document.createTextNode(node);
    const name = tag(node), drawing = name === 'svg';
    const element = drawing ? document.createElementNS(SVG, name) : document.createElement(name);
    if (drawing) {
      const use = document.createElementNS(SVG, 'use');
      use.setAttribute('href', '#' + T[node[0]].split('.').pop());
      element.append(use);
    }
    if (drawing || name === 'i') element.setAttribute('aria-hidden', 'true');
    dress(element, node[0]);
    element.append(...node.slice(1).map(make));
    return element;
  };
  const show = (place, before, after) => {
    if (before === after) return;
    const old = full(before), now = full(after);
    const name = tag(now);
    if (!name || name === 'svg' || name !== tag(old)) {
      place.replaceWith(make(now));
      return;
    }
    if (old[0] !== now[0]) dress(place, now[0]);
    const both = Math.min(old.length, now.length) - 1, parts = [...place.childNodes];
    for (let at = 0; at < both; at++) show(parts[at], old[at + 1], now[at + 1]);
    if (now.length > old.length) place.append(...now.slice(both + 1).map(make));
    else parts.slice(both).forEach(part => part.remove());
  };

  const told = [...$('story').children], lines = [...$('code').children], CELL = 20;
  let at = 0, timer = 0;
  $('moment').replaceChildren(make(D.first));
  for (const line of lines) {
    line.prepend(document.createElement('i'));
    line.firstChild.setAttribute('aria-hidden', 'true');
  }

  const strips = () => all('#moment .lane').forEach((lane, row) => {
    const strip = lane.querySelector('.strip'), many = Math.floor(strip.clientWidth / CELL) || 12;
    const from = Math.max(0, at - many);
    strip.replaceChildren(...[...D.lanes[row].slice(from, at)].map((character, place) => {
      const cell = document.createElement('i');
      cell.className = D.cells[character.charCodeAt() - 48];
      cell.title = told[from + place + 1].textContent;
      cell.onclick = () => go(from + place + 1);
      return cell;
    }));
  });
  const margin = () => {
    const here = new Map();
    for (const lane of all('#moment .lane[data-line]')) {
      const disc = lane.firstChild.cloneNode(true);
      disc.classList.toggle('last', lane.classList.contains('last'));
      here.set(lane.dataset.line, [...(here.get(lane.dataset.line) || []), disc]);
    }
    lines.forEach((line, row) => {
      const discs = here.get(String(row + 1)) || [];
      line.className = discs.some(disc => disc.classList.contains('last')) ? 'last' :
        discs.length ? 'here' : '';
      line.firstChild.replaceChildren(...discs);
    });
    const now = $('code').querySelector('.last'), pane = $('code');
    if (now && pane.scrollHeight > pane.clientHeight)
      pane.scrollTop = now.offsetTop - pane.offsetTop - pane.clientHeight / 3;
  };
  const draw = old => {
    if (old !== at) show($('moment').firstChild, moments[old], moments[at]);
    strips();
    margin();
    $('say').textContent = told[at].textContent;
    $('bar').value = at;
    $('count').textContent = $('count').dataset.of.replace('{0}', at).replace('{1}', last);
    $('back').disabled = $('first').disabled = !at;
    $('step').disabled = $('last').disabled = at === last;
    told.forEach((line, step) => line.classList.toggle('now', step === at));
    $('why').hidden = at !== last || !$('why').firstChild;
    const stop = document.querySelector('.notes [data-step="' + at + '"]');
    $('note').textContent = stop ? stop.parentNode.lastChild.textContent : '';
    dispatchEvent(new CustomEvent('moment', {detail: {step: at, steps: last}}));
    if (parent !== window) parent.postMessage({interlock: {step: at, steps: last}}, '*');
  };
  const go = step => {
    const old = at;
    at = Math.max(0, Math.min(last, Math.trunc(step) || 0));
    draw(old);
  };
  const pause = () => {
    clearInterval(timer);
    timer = 0;
    html.classList.remove('playing');
  };
  const play = () => {
    if (timer) return pause();
    if (at === last) go(0);
    html.classList.add('playing');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    timer = setInterval(() => { go(at + 1); if (at === last) pause(); }, still ? 2000 : 900);
  };

  const keys = {
    ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), Home: () => go(0),
    End: () => go(last), PageDown: () => go(at + 10), PageUp: () => go(at - 10), ' ': play,
  };
  if (options.get('keys') !== 'off') addEventListener('keydown', event => {
    const press = event.key === ' ' && event.target.closest('button, summary, input, [tabindex]');
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey || press) return;
    if (event.key !== ' ') pause();
    keys[event.key]();
    event.preventDefault();
    event.stopPropagation();
  });
  const press = (id, what) => $(id).addEventListener('click', () => { pause(); what(); });
  for (const jump of all('[data-step]'))
    jump.addEventListener('click', () => { pause(); go(Number(jump.dataset.step)); });
  press('first', () => go(0));
  press('back', () => go(at - 1));
  press('step', () => go(at + 1));
  press('last', () => go(last));
  $('play').addEventListener('click', play);
  $('bar').max = last;
  $('bar').addEventListener('input', () => { pause(); go($('bar').valueAsNumber); });
  $('story').addEventListener('click', event => {
    const step = told.indexOf(event.target.closest('li'));
    if (step >= 0) { pause(); go(step); }
  });
  // A page around this one may steer it: {interlock: {go: 5}}.
  addEventListener('message', event => {
    const wish = event.data && event.data.interlock;
    if (wish && Number.isInteger(wish.go)) { pause(); go(wish.go); }
  });
  addEventListener('hashchange', () => {
    const step = Number(new URLSearchParams(location.hash.slice(1)).get('step'));
    if (Number.isInteger(step)) go(step);
  });
  addEventListener('resize', strips);
  for (const step of D.switches) {
    const tick = document.createElement('i');
    tick.style.left = 'calc(8px + (100% - 16px) * ' + step / last + ')';
    $('ticks').append(tick);
  }
  at = Math.max(0, Math.min(last, Math.trunc(options.get('step')) || 0));
  draw(0);
})();
