// The pages work without this file. It adds two comforts: a warning before typed text is lost, and one submit per click.
const typed = new Set();

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form && form.method === 'post') typed.add(form);
});

document.addEventListener('submit', (event) => {
  typed.delete(event.target);
  if (event.target.method !== 'post') return;
  // A second click on a slow line must not send a report twice. The button comes back when the page is restored from history.
  const button = event.submitter;
  if (button) setTimeout(() => (button.disabled = true));
});

window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[disabled][data-once]')) button.disabled = false;
});

window.addEventListener('beforeunload', (event) => {
  if (typed.size > 0) event.preventDefault();
});

// The error summary takes the focus, so that a screen reader starts there.
document.querySelector('.error-summary')?.focus();
