import { initAll } from "./govuk.js";

initAll();

// What htmx swaps in gets the same behaviour as what the page came with.
document.addEventListener("htmx:afterSwap", (event) => initAll({ scope: event.detail.target }));

// htmx swaps no errors in. A page that could be read by its address is loaded whole, so that its
// error page is seen; anything else is said in place.
const say = (words) => { document.getElementById("announcement").textContent = words; };
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.requestConfig.verb === "get") {
    location.assign(detail.pathInfo.finalRequestPath);
  } else {
    say("This could not be saved. Reload the page and try again.");
  }
});
document.addEventListener("htmx:sendError", () => {
  say("The portal does not answer. Check your connection and try again.");
});
document.addEventListener("htmx:beforeRequest", () => say(""));

// Some minutes before the session ends a dialog asks whether to stay. Every answer of the portal
// says when the end now is; tabs tell each other. Without scripts the foot of the page says it.
const dialog = document.getElementById("session-warning");
if (dialog && typeof dialog.showModal === "function") {
  const warnBefore = 5 * 60 * 1000;
  const left = dialog.querySelector("[data-session-left]");
  const tabs = new BroadcastChannel("session");
  let ends = Date.parse(dialog.dataset.ends);
  let answered = false;

  const extendTo = (end) => {
    if (end > ends) {
      ends = end;
      answered = false;
    }
    if (dialog.open && ends - Date.now() > warnBefore) { dialog.close(); }
  };
  const heard = (header) => {
    const end = Date.parse(header ?? "");
    if (!Number.isNaN(end)) {
      extendTo(end);
      tabs.postMessage(end);
    }
    return !Number.isNaN(end);
  };
  tabs.onmessage = ({ data }) => extendTo(data);
  tabs.postMessage(ends);
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    heard(detail.xhr.getResponseHeader("X-Session-Ends"));
  });

  const stay = async () => {
    try {
      const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" });
      if (heard(answer.headers.get("X-Session-Ends"))) {
        // After eight hours there is no staying: then once warned is enough.
        answered = true;
        dialog.close();
        return;
      }
    } catch {
      // No answer: loading the page anew shows why.
    }
    location.reload();
  };
  dialog.querySelector("[data-session-stay]").addEventListener("click", stay);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });

  const watch = () => {
    const remaining = ends - Date.now();
    if (remaining <= 0) {
      location.reload();
    } else if (remaining < warnBefore) {
      const minutes = Math.ceil(remaining / 60000);
      const words = minutes === 1 ? "within a minute" : `in ${minutes} minutes`;
      if (left.textContent !== words) { left.textContent = words; }
      if (!dialog.open && !answered) { dialog.showModal(); }
    }
  };
  watch();
  setInterval(watch, 5000);
}
