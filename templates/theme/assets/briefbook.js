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
    var chosen = {};
    var names = { actors: "Actor", places: "Place", voices: "Voice" };
    Object.keys(names).forEach(function (kind) {
      var pairs = new URLSearchParams(filters.dataset[kind]);
      var select = document.createElement("select");
      select.add(new Option("all", ""));
      pairs.forEach(function (name, id) { select.add(new Option(name, id)); });
      if (select.length < 3) return;
      var label = document.createElement("label");
      label.append(names[kind], select);
      filters.append(label);
      select.addEventListener("change", function () {
        chosen[kind] = select.value;
        apply();
      });
    });
    var status = document.createElement("p");
    status.setAttribute("role", "status");
    filters.append(status);
    filters.hidden = filters.children.length < 2;

    function fits(event) {
      return (!chosen.voices || event.dataset.voice === chosen.voices) &&
        (!chosen.actors || event.dataset.actors.split(" ").includes(chosen.actors)) &&
        (!chosen.places || event.dataset.places.split(" ").includes(chosen.places));
    }
    function apply() {
      var shown = 0;
      document.querySelectorAll("section").forEach(function (section) {
        var any = false;
        section.querySelectorAll(".event").forEach(function (event) {
          event.hidden = !fits(event);
          if (!event.hidden) { any = true; shown += 1; }
        });
        section.hidden = !any;
      });
      status.textContent = shown + " shown";
    }
  }
})();
