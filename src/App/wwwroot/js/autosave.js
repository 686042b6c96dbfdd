// Drafts save themselves: after a pause, and on leaving a field. The server's sentence ("Đã lưu lúc 08:14") is shown as it comes.
const pause = 1500;

// The browser's own randomUUID is missing where an office serves plain http.
const newKey = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

class Draft {
  constructor(form) {
    this.form = form;
    this.line = form.querySelector("[data-saved]");
    this.version = form.querySelector("[data-version]");

    // With the path of the page: what was written about one record is never put back on another's form.
    this.address = new URL(form.dataset.autosave || form.getAttribute("action") || "", location.href).href;
    this.key = `draft:${this.address}:${form.id}`;
    this.last = this.content();
    this.putBack();
    form.addEventListener("input", () => this.soon());
    form.addEventListener("change", () => this.soon());
    form.addEventListener("focusout", () => this.now());
    form.addEventListener("submit", event => this.submitted(event));
    addEventListener("online", () => this.now());
  }

  // Files are sent with the form alone.
  data() {
    const data = new FormData(this.form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  }

  // What a person wrote; the keys of the house and the version are no change.
  content() {
    const data = this.data();
    for (const name of ["_once", "__RequestVerificationToken", this.version?.name]) data.delete(name);
    return JSON.stringify([...data]);
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), pause);
  }

  // A save on its way comes first; its version would make the form's own look like another person's.
  submitted(event) {
    if (!this.sending) return this.stop();
    event.preventDefault();
    this.waiting = event.submitter;
  }

  stop() {
    clearTimeout(this.timer);
    this.stopped = true;
    if (navigator.onLine) sessionStorage.removeItem(this.key);
  }

  async now() {
    clearTimeout(this.timer);
    const content = this.content();
    if (this.stopped || content === this.last) return;
    if (this.sending) return this.soon();
    this.sending = true;
    try {
      const body = this.data();
      body.set("_once", newKey());
      const answer = await fetch(this.address, { method: "POST", body, headers: { "X-Autosave": "1" }, redirect: "manual" });
      if (answer.status === 409) this.conflict(await answer.text(), answer.headers.get("Location"));
      else if (answer.ok) this.saved(content, await answer.text(), answer.headers.get("X-Version"));
      else if (answer.status === 422) this.say(await answer.text(), true);
      else this.lost(content);
    } catch {
      this.lost(content);
    } finally {
      this.sending = false;
      if (this.waiting) {
        this.form.requestSubmit(this.waiting);
        this.waiting = null;
      }
    }
  }

  saved(content, sentence, version) {
    if (this.version && version) this.version.value = version;
    this.last = content;
    sessionStorage.removeItem(this.key);
    this.say(sentence, false);
    if (content === this.content()) this.form.dispatchEvent(new CustomEvent("draft-saved", { bubbles: true }));
    else this.soon();
  }

  lost(content) {
    sessionStorage.setItem(this.key, JSON.stringify({ content, version: this.version?.value }));
    this.say(this.form.dataset.lost ?? "", true);

    // Also tried while the browser thinks it is online: a bad line often looks like a good one.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), 15000);
  }

  conflict(sentence, address) {
    clearTimeout(this.timer);
    this.stopped = true;
    this.say(`${sentence || this.form.dataset.conflict || ""} `, true);
    if (this.form.dataset.conflictLink) {
      const link = document.createElement("a");
      link.href = this.form.dataset.conflictAt ?? address ?? location.href;
      link.textContent = this.form.dataset.conflictLink;
      this.line?.append(link);
    }
  }

  say(sentence, isLost) {
    if (!this.line) return;
    this.line.textContent = sentence;
    this.line.classList.toggle("lost", isLost);
  }

  // What the line lost is put back into fields that still hold what the server knew.
  putBack() {
    const kept = sessionStorage.getItem(this.key);
    if (!kept) return;
    const { content, version } = JSON.parse(kept);
    if (content === this.last) return sessionStorage.removeItem(this.key);
    for (const [name, value] of JSON.parse(content)) {
      const field = this.form.elements[name];
      if (field?.matches?.("textarea, select, input:not([type=hidden], [type=checkbox], [type=radio])")) field.value = value;
    }

    // The words belong to the version they were written on: if somebody else has saved since, the server shows both.
    if (this.version && version) this.version.value = version;
    this.say(this.form.dataset.kept ?? "", true);
    this.soon();
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Draft(form);
