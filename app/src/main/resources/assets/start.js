// Before anything is drawn: lets the styles know that scripts run.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
// Where the other scripts have not come through, the page works as if there were none.
window.addEventListener("load", () => {
  const menu = document.querySelector("[data-module=govuk-service-navigation]");
  if (menu && !menu.hasAttribute("data-govuk-service-navigation-init")) {
    document.body.classList.remove("js-enabled", "govuk-frontend-supported");
  }
});
