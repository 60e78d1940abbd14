// Light or dark, filters of the timeline, and "/" for the search. Everything else works without it.
(function () {
  "use strict";
  var root = document.documentElement;

  function kept(name) {
    try { return localStorage.getItem(name); } catch (blocked) { return null; }
  }
  function keep(name, value) {
    try { localStorage.setItem(name, value); } catch (blocked) { return; }
  }

  var scheme = kept("briefbook-scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  var button = document.querySelector(".scheme");
  button.hidden = false;
  button.addEventListener("click", function () {
    var dark = root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.scheme = dark ? "light" : "dark";
    keep("briefbook-scheme", root.dataset.scheme);
  });

  document.addEventListener("keydown", function (event) {
    var typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    var box = document.getElementById("q");
    if (box) box.focus();
    else location.href = root.dataset.root.replace(/\/?$/, "/") + "search.html";
  });

  var filters = document.getElementById("filters");
  if (filters) filterTimeline(filters);

  function filterTimeline(filters) {
    var status = filters.querySelector("[role=status]");
    var choices = filters.querySelectorAll("select");
    filters.hidden = !choices.length;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", function (event) { event.preventDefault(); });

    function fits(event) {
      return Array.prototype.every.call(choices, function (choice) {
        return !choice.value || event.dataset[choice.name].split(" ").includes(choice.value);
      });
    }
    function apply() {
      var shown = 0;
      document.querySelectorAll("main section").forEach(function (section) {
        var any = false;
        section.querySelectorAll(".event").forEach(function (event) {
          event.hidden = !fits(event);
          if (!event.hidden) { any = true; shown += 1; }
        });
        section.hidden = !any;
      });
      status.textContent = status.dataset.shown.replace("{number}", shown);
    }
  }
})();
