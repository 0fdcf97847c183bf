// The pages work without this file. It adds three comforts: no report is sent twice, no typed text is lost by accident,
// and after a mistake the reader starts at the summary of errors.
const typed = new Set();
const once = new Set();

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.method === 'post') typed.add(form);
});

document.addEventListener('submit', (event) => {
  typed.delete(event.target);
  const button = event.submitter;
  if (event.defaultPrevented || event.target.method !== 'post' || !button) return;
  // After the browser has read the button's value; before, a disabled button would not be sent along.
  setTimeout(() => {
    button.disabled = true;
    once.add(button);
  });
});

// A page that comes back from the browser's memory must work again.
window.addEventListener('pageshow', () => {
  for (const button of once) button.disabled = false;
  once.clear();
});

window.addEventListener('beforeunload', (event) => {
  if (typed.size > 0) event.preventDefault();
});

document.querySelector('.error-summary')?.focus();
