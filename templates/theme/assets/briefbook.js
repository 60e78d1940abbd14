// Light or dark, keys, cards of actors, copying, filters of the timeline. Everything else works without it.
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

  // Keys: "/" for the search, "n" and "p" for the next and the previous page; the page about the book switches them off.
  document.addEventListener("keydown", function (event) {
    var typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || kept("briefbook-keys") === "off") return;
    var beside = { n: "next", p: "prev" }[event.key];
    if (beside) {
      var link = document.querySelector("main a[rel=" + beside + "]");
      if (link) location.href = link.href;
    } else if (event.key === "/") {
      event.preventDefault();
      var box = document.getElementById("q");
      if (box) box.focus();
      else location.href = root.dataset.root.replace(/\/?$/, "/") + "search.html";
    }
  });
  var keys = document.getElementById("keys");
  if (keys) {
    keys.hidden = false;
    var box = keys.querySelector("input");
    box.checked = kept("briefbook-keys") !== "off";
    box.addEventListener("change", function () { keep("briefbook-keys", box.checked ? "on" : "off"); });
  }

  // A card for the actor whose link is pointed at: name, role, last seen. It comes from a classic script, also on file:.
  var cards = {}, asked = {}, card = document.createElement("div"), about = null, timer;
  card.className = "actor-card";
  card.id = "actor-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  window.briefbookCards = function (letter, found) {
    cards[letter] = found;
    if (about) show(about);
  };

  function actorOf(target) {
    var link = target.closest ? target.closest("main a[href], .actor-card") : null;
    if (link === card) return card;
    var named = link && /\/actors\/([^/]+)\.html$/.exec(link.href.baseVal || link.pathname || "");
    return named && !link.hash && link.pathname !== location.pathname ? { link: link, slug: named[1] } : null;
  }
  function point(found) {
    clearTimeout(timer);
    if (found === card) return;
    timer = setTimeout(found ? show : hide, 200, found);
  }
  function show(found) {
    about = found;
    var letter = found.slug[0];
    if (!cards[letter]) {
      if (asked[letter]) return;
      asked[letter] = true;
      var script = document.createElement("script");
      script.src = root.dataset.root.replace(/\/?$/, "/") + "cards/" + letter + ".js";
      document.head.append(script);
      return;
    }
    var lines = cards[letter][found.slug];
    if (!lines) return;
    card.replaceChildren();
    ["b", "span", "small"].forEach(function (name, index) {
      if (!lines[index]) return;
      var line = document.createElement(name);
      line.dir = "auto";
      line.textContent = lines[index];
      card.append(line);
    });
    card.hidden = false;
    var at = found.link.getBoundingClientRect();
    var left = Math.min(at.left, root.clientWidth - card.offsetWidth - 8);
    var below = at.bottom + card.offsetHeight + 8 < root.clientHeight;
    card.style.left = Math.max(8, left) + scrollX + "px";
    card.style.top = (below ? at.bottom + 4 : at.top - card.offsetHeight - 4) + scrollY + "px";
    found.link.setAttribute("aria-describedby", card.id);
  }
  function hide() {
    if (about) about.link.removeAttribute("aria-describedby");
    about = null;
    card.hidden = true;
  }
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "touch") point(actorOf(event.target));
  });
  document.addEventListener("focusin", function (event) { point(actorOf(event.target)); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });

  // Buttons that copy what stands before them.
  document.querySelectorAll("main [data-copy]").forEach(function (text) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = document.body.dataset.copy;
    button.addEventListener("click", function () {
      getSelection().selectAllChildren(text);
      document.execCommand("copy");
      getSelection().removeAllRanges();
      button.textContent = document.body.dataset.copied;
      setTimeout(function () { button.textContent = document.body.dataset.copy; }, 2000);
    });
    text.after(button);
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
