// Passkeys: the server asks, the person's device answers, the form carries the answer. Without this file there are password and code.
const capable = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.prototype.toJSON;

for (const form of capable ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    answer(form).then(credential => {
      form.elements.credential.value = JSON.stringify(credential);
      form.requestSubmit();
    }).catch(() => form.querySelector("[data-failed]").hidden = false);
  });
}

async function answer(form) {
  const asked = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!asked.ok) throw new Error(`asking answered ${asked.status}`);
  const options = await asked.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
