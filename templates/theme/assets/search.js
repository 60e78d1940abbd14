// The search: reads the index of search/*.js through script elements, so it works from the disk as from any host.
var S = (function () {
  "use strict";
  var root = document.documentElement.dataset.root.replace(/\/?$/, "/");
  var KINDS = ["Briefings", "Actors", "Events"];
  var LABELS = { actor: "Actor", place: "Place", year: "Year", outlet: "Outlet", voice: "Voice" };
  var MOST = 20;
  var waiting = {}, loaded = {};

  function load(name) {
    if (!loaded[name]) {
      loaded[name] = new Promise(function (done) {
        waiting[name] = done;
        var script = document.createElement("script");
        script.src = root + "search/" + name + ".js";
        script.onerror = function () { done({}); };
        document.head.append(script);
      });
    }
    return loaded[name];
  }
  function arrive(folder) {
    return function (name, data) { waiting[folder + name](data); };
  }

  function fold(text) {
    return text.replace(/['’ʼ]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }
  function words(text) {
    return (fold(text).match(/[\p{L}\p{N}]+/gu) || []).map(function (word) { return word.slice(0, 40); });
  }
  function shard(term, shards) {
    var number = 2166136261;
    for (var at = 0; at < term.length; at += 1) number = Math.imul(number ^ term.charCodeAt(at), 16777619);
    number >>>= 0;
    return ((number ^ (number >>> 15)) & (shards - 1)) >>> 0;
  }
  function letters(word, length) {
    return Array.from(word).slice(0, length).map(function (sign) {
      return /[a-z0-9]/.test(sign) ? sign : "-" + sign.codePointAt(0).toString(16);
    }).join("");
  }

  // Stems that a word of the query stands for: its own, those it begins when it is the last, or its nearest kin.
  function stems(meta, word, last) {
    var file = letters(word, meta.letters);
    if (!meta.words.includes(file)) return Promise.resolve({});
    return load("v/" + file).then(function (known) {
      var found = {};
      if (Object.hasOwn(known, word)) found[known[word] || word] = 1;
      var begin = word;
      if (last && word.length > 1) collect(8);
      for (var cut = 1; cut <= 4 && word.length - cut > 3 && !Object.keys(found).length; cut += 1) {
        begin = word.slice(0, -cut);
        collect(4);
      }
      function collect(most) {
        Object.keys(known).filter(function (other) {
          return other.startsWith(begin);
        }).sort(function (a, b) { return a.length - b.length; }).some(function (other) {
          found[known[other] || other] = found[known[other] || other] || 0.6;
          return Object.keys(found).length > most;
        });
      }
      return found;
    });
  }
  function postings(meta, term) {
    return load("p/" + shard(term, meta.shards)).then(function (terms) {
      var found = new Map(), number = 0;
      (Object.hasOwn(terms, term) ? terms[term] : "").replace(/([0-9a-f]+)([A-Z])/g, function (_, delta, weight) {
        number += parseInt(delta, 16);
        found.set(number, weight.charCodeAt(0) - 64);
      });
      return found;
    });
  }
  // Documents with their scores for one word: the best of the terms that it stands for.
  function scores(meta, found) {
    return Promise.all(Object.keys(found).map(function (term) {
      return postings(meta, term).then(function (list) {
        var rare = Math.log(1 + meta.documents / (1 + list.size)) * found[term];
        list.forEach(function (weight, number) { list.set(number, weight * rare); });
        return list;
      });
    })).then(function (lists) {
      var all = new Map();
      lists.forEach(function (list) {
        list.forEach(function (score, number) { all.set(number, Math.max(score, all.get(number) || 0)); });
      });
      return all;
    });
  }

  function find(text, facets) {
    var query = words(text);
    return load("meta").then(function (meta) {
      return Promise.all(query.map(function (word, at) {
        return stems(meta, word, at === query.length - 1);
      })).then(function (terms) {
        var lists = terms.map(function (found) { return scores(meta, found); });
        facets.forEach(function (facet) { lists.push(postings(meta, facet)); });
        return Promise.all(lists).then(function (lists) {
          var hits = [];
          if (lists.length) lists.sort(function (a, b) { return a.size - b.size; })[0].forEach(function (_, number) {
            var sum = 0;
            for (var at = 0; at < lists.length; at += 1) {
              if (!lists[at].has(number)) return;
              sum += lists[at].get(number);
            }
            hits.push([number, sum]);
          });
          hits.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
          var all = {};
          terms.forEach(function (found) { Object.assign(all, found); });
          return { meta: meta, hits: hits, terms: all, query: query };
        });
      });
    });
  }

  function show(found, results, status) {
    var groups = KINDS.map(function (_, kind) {
      return found.hits.filter(function (hit) { return Math.floor(hit[0] / 1073741824) === kind; });
    });
    status.textContent = found.hits.length
      ? groups.map(function (group, kind) { return group.length ? group.length + " " + KINDS[kind].toLowerCase().slice(0, group.length === 1 ? -1 : undefined) : ""; })
        .filter(Boolean).join(", ")
      : "Nothing was found. Try fewer words, or the beginning of a word.";
    return Promise.all(groups.map(function (group, kind) {
      return Promise.all(group.slice(0, MOST).map(function (hit) { return row(found, hit[0], kind); }));
    })).then(function (rows) {
      results.replaceChildren();
      rows.forEach(function (group, kind) {
        if (!group.length) return;
        var section = document.createElement("section"), heading = document.createElement("h2");
        heading.textContent = KINDS[kind];
        section.append(heading);
        section.append.apply(section, group);
        results.append(section);
      });
    });
  }
  function row(found, number, kind) {
    var chunk = number % found.meta.chunks[kind];
    return load("c/" + kind + "-" + chunk).then(function (rows) {
      var data = rows[number], item = document.createElement("article"), title = document.createElement("h3");
      var link = document.createElement("a"), note = document.createElement("p");
      item.className = "hit";
      link.href = root + data[1];
      mark(link, data[0], found);
      title.append(link);
      note.className = "about";
      note.textContent = data[2];
      item.append(title, note);
      return data[3] ? snippet(item, link.href, data[3], found) : item;
    });
  }
  function snippet(item, href, slug, found) {
    return load("d/" + slug).then(function (texts) {
      var best = -1, most = 0;
      (texts || []).forEach(function (text, at) {
        var there = new Set(words(text).filter(function (word) { return matches(word, found); })).size;
        if (there > most) { most = there; best = at; }
      });
      if (best < 0) return item;
      var link = document.createElement("a"), line = document.createElement("p");
      link.className = "plain";
      link.href = href + "#p" + (best + 1);
      mark(link, around(texts[best], found), found);
      line.className = "said";
      line.append(link);
      item.append(line);
      return item;
    });
  }
  function around(text, found) {
    var at = text.search(/\S/), pattern = /[\p{L}\p{N}'’]+/gu, hit;
    while ((hit = pattern.exec(text))) if (matches(fold(hit[0]), found)) { at = hit.index; break; }
    var start = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 80))), end = text.indexOf(" ", start + 260);
    return (start ? "… " : "") + text.slice(start, end < 0 ? text.length : end).trim() + (end < 0 ? "" : " …");
  }
  function matches(word, found) {
    return Object.keys(found.terms).some(function (stem) {
      return word === stem || (stem.length > 2 && word.startsWith(stem) && word.length - stem.length < 6);
    }) || found.query.includes(word);
  }
  function mark(into, text, found) {
    var last = 0;
    text.replace(/[\p{L}\p{N}'’]+/gu, function (word, at) {
      if (!matches(fold(word), found)) return;
      var element = document.createElement("mark");
      element.textContent = word;
      into.append(text.slice(last, at), element);
      last = at + word.length;
    });
    into.append(text.slice(last));
  }

  function start() {
    var form = document.getElementById("search"), box = document.getElementById("q");
    if (!form) return;
    var status = document.getElementById("search-status"), results = document.getElementById("results");
    var given = new URLSearchParams(location.search), turn = 0, chosen = {};
    form.hidden = false;
    document.getElementById("without").hidden = true;
    box.value = given.get("q") || "";

    function run() {
      var mine = turn += 1, text = box.value.trim();
      var facets = Object.keys(chosen).filter(function (kind) { return chosen[kind]; })
        .map(function (kind) { return "@" + kind + ":" + chosen[kind]; });
      if (!text && !facets.length) { results.replaceChildren(); status.textContent = ""; return; }
      find(text, facets).then(function (found) {
        if (mine === turn) return show(found, results, status);
      });
    }
    load("meta").then(function (meta) {
      var bar = document.createElement("div");
      bar.className = "filters";
      Object.keys(LABELS).forEach(function (kind) {
        var options = (meta.facets || {})[kind] || [];
        if (options.length < 2) return;
        var label = document.createElement("label"), select = document.createElement("select");
        select.add(new Option("all", ""));
        options.forEach(function (pair) { select.add(new Option(pair[1], pair[0])); });
        label.append(LABELS[kind], select);
        bar.append(label);
        select.addEventListener("change", function () { chosen[kind] = select.value; run(); });
      });
      form.after(bar);
      if (box.value) run();
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
    box.addEventListener("input", run);
    box.focus();
  }

  document.addEventListener("DOMContentLoaded", start);
  return {
    m: arrive(""), p: arrive("p/"), v: arrive("v/"), c: arrive("c/"), d: function (name, data) { arrive("d/")(name, data[name]); },
    find: find
  };
})();
