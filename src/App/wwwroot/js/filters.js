// A filter works as soon as it is chosen; empty ones stay out of the address.
const returnTo = `filters:${location.pathname}`;
const focused = sessionStorage.getItem(returnTo);
if (focused) {
  sessionStorage.removeItem(returnTo);
  document.getElementById(focused)?.focus({ preventScroll: true });
}

for (const form of document.querySelectorAll("form.filters")) {
  let byKeys = false;
  let waiting = false;
  const send = () => {
    if (document.activeElement?.id && form.contains(document.activeElement)) sessionStorage.setItem(returnTo, document.activeElement.id);
    form.requestSubmit();
  };
  form.addEventListener("keydown", () => { byKeys = true; });
  form.addEventListener("pointerdown", () => { byKeys = false; });

  // With arrow keys each step is a change; the choice counts when the field is left or Enter is pressed.
  form.addEventListener("change", event => {
    if (!event.target.matches("select, input[type=checkbox], input[type=radio]")) return;
    if (byKeys && event.target.matches("select")) waiting = true;
    else send();
  });
  form.addEventListener("focusout", () => {
    if (waiting) form.requestSubmit();
  });
  form.addEventListener("formdata", event => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}
