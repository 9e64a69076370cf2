"use strict";

const body = document.body;
const place = () => location.pathname + location.search;

function token() {
  return JSON.parse(body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || "";
}

function post(url, data) {
  return fetch(url, {
    method: "POST",
    body: data,
    headers: { "X-CSRFToken": token() },
    redirect: "manual",
    keepalive: true,
  });
}

// Focus on load: the error summary first, else the field someone was in before signing out.
function focusOnLoad() {
  const errors = document.getElementById("fouten");
  if (errors) return errors.focus();
  const form = document.querySelector("form[data-focus]");
  form?.elements.namedItem(form.dataset.focus)?.focus?.();
}

// "/" goes to the search box, except while typing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
  const search = document.getElementById("zoek");
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// Panels in the header close on Escape and on a click elsewhere.
const panels = () => document.querySelectorAll("details[data-panel][open]");
document.addEventListener("click", (event) => {
  for (const panel of panels()) if (!panel.contains(event.target)) panel.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const panel of panels()) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});

// What a part of the page now shows is said aloud.
document.addEventListener("htmx:afterSettle", () => {
  const news = document.querySelector("[data-announce]");
  const status = document.getElementById("melding");
  if (news && status) status.textContent = news.textContent.trim();
});

// One press, one submit.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => busy(form, true));
  setTimeout(() => busy(form, false), 10000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => busy(form, false)));

function busy(form, on) {
  if (!on) delete form.dataset.sent;
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = on;
}

// The form that is being edited, kept on the server when the session is about to end.
let edited = document.querySelector("main form[data-focus]");
let lastField = edited?.dataset.focus || "";
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const form = event.target.form;
    if (form?.method !== "post" || !form.closest("main")) return;
    edited = form;
    lastField = event.target.name;
  });
}
document.addEventListener("focusin", (event) => {
  if (edited && event.target.form === edited && event.target.name) lastField = event.target.name;
});

async function saveDraft() {
  if (!edited?.isConnected || !body.dataset.draftUrl) return false;
  const data = new FormData();
  data.set("pad", location.pathname);
  data.set("focus", lastField);
  const hidden = new Set(["csrfmiddlewaretoken"]);
  for (const field of edited.elements) if (field.type === "password") hidden.add(field.name);
  for (const [name, value] of new FormData(edited)) {
    if (typeof value === "string" && !hidden.has(name)) data.append("veld." + name, value);
  }
  const answer = await post(body.dataset.draftUrl, data);
  return answer.status === 200 ? answer.text() : answer.ok; // 200 says what was left out
}

// A long form (data-keep) is kept while it is filled in: whoever is cut off loses seconds.
let typed = false;
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => (typed ||= event.target.form?.dataset.keep !== undefined));
}
setInterval(async () => {
  if (!typed || !edited || edited.dataset.sent) return;
  typed = false;
  typed = !(await saveDraft().catch(() => false)) || typed; // not reached: again in a moment
}, 5000);

// The session: a warning two minutes before the end, the same in every tab.
function watchSession() {
  const idle = Number(body.dataset.idleSeconds) * 1000;
  const end = idle - Math.min(35000, idle / 10); // the server counts in steps of 30 seconds; the last save must be in time
  const dialog = document.getElementById("sessie");
  if (!idle || !dialog) return;
  const others = "BroadcastChannel" in window ? new BroadcastChannel("sessie") : null;
  let last = Date.now();
  let leaving = false;

  function alive(tell = true) {
    last = Date.now();
    if (dialog.open) dialog.close();
    if (tell) others?.postMessage("alive");
  }

  async function warn() {
    const kept = dialog.querySelector("[data-kept]");
    kept.dataset.all ||= kept.textContent;
    kept.hidden = true;
    dialog.showModal();
    const said = await saveDraft().catch(() => false);
    kept.textContent = typeof said === "string" ? said : kept.dataset.all;
    kept.hidden = !said;
  }

  async function leave() {
    leaving = true;
    await saveDraft().catch(() => false);
    await post(body.dataset.signOutUrl).catch(() => false);
    location.assign(body.dataset.signInUrl + "?next=" + encodeURIComponent(place()));
  }

  function look() {
    const left = end - (Date.now() - last);
    if (leaving) return;
    if (left <= 0) leave();
    else if (left <= Math.min(120000, end / 2) && !dialog.open) warn();
  }

  dialog.querySelector("[data-stay]").addEventListener("click", async () => {
    const answer = await post(body.dataset.sessionUrl).catch(() => null);
    if (answer?.ok) alive();
    else leave();
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && alive());
  if (others) others.onmessage = () => alive(false);
  window.addEventListener("pageshow", (event) => event.persisted && look());
  document.addEventListener("visibilitychange", look);
  alive();
  setInterval(look, 1000);
}

focusOnLoad();
watchSession();
