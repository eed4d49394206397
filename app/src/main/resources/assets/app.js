import { initAll } from "./govuk.js";

initAll();

// What htmx swaps in gets the same behaviour as what the page came with.
document.addEventListener("htmx:afterSwap", (event) => initAll({ scope: event.detail.target }));

// Some minutes before the session ends, a dialog asks whether to stay. Any answer of the portal
// moves the end, so staying is fetching a page. Without scripts the footer says when the end is.
const dialog = document.getElementById("session-warning");
if (dialog && typeof dialog.showModal === "function") {
  const warnBefore = 5 * 60 * 1000;
  const left = dialog.querySelector("[data-session-left]");
  let ends = Date.parse(dialog.dataset.ends);

  const length = ends - Date.now();
  const extend = () => { ends = Date.now() + length; };
  document.addEventListener("htmx:afterRequest", extend);

  const stay = async () => {
    try {
      const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" });
      if (answer.ok) {
        extend();
        dialog.close();
        return;
      }
    } catch {
      // Fall through: without an answer the page must be loaded again.
    }
    location.reload();
  };
  dialog.querySelector("[data-session-stay]").addEventListener("click", stay);
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });

  setInterval(() => {
    const remaining = ends - Date.now();
    if (remaining <= 0) {
      location.reload();
    } else if (remaining < warnBefore) {
      const minutes = Math.ceil(remaining / 60000);
      const words = minutes === 1 ? "within a minute" : `in ${minutes} minutes`;
      if (left.textContent !== words) { left.textContent = words; }
      if (!dialog.open) { dialog.showModal(); }
    }
  }, 5000);
}
