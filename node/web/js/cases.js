// Only where somebody turned them on: single letters clash with screen readers and speech (WCAG 2.1.4).
const page = document.querySelector('[data-keys]');
const box = document.querySelector('#keys');
const KEPT = 'schakel-keys';

if (page && box) {
  box.closest('.keys').hidden = false;
  box.checked = localStorage.getItem(KEPT) === 'on';
  box.addEventListener('change', () => localStorage.setItem(KEPT, box.checked ? 'on' : 'off'));
}

function lines() {
  return [...page.querySelectorAll('a[data-line]')].filter((line) => line.checkVisibility());
}

function move(by) {
  const all = lines();
  const now = all.indexOf(document.activeElement);
  all[Math.min(Math.max(now + by, 0), all.length - 1)]?.focus();
}

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (!page || !box?.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') move(1);
  if (event.key === 'k') move(-1);
  // A tick at the row where the reader is; Enter opens it, as any link.
  if (event.key === 'e') document.activeElement.closest('tr')?.querySelector('[name=case]')?.click();
});
