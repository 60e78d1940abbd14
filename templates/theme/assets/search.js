// The search: reads the index of search/*.js through script elements, so it works from the disk as from any host.
// What the files hold is told in generator/exporters/search_index.py.
var S = (function () {
  "use strict";
  var root = document.documentElement.dataset.root.replace(/\/?$/, "/");
  var KINDS = ["briefings", "actors", "events"], FACETS = ["actor", "place", "year", "outlet", "voice"];
  var MOST = 20, COMPLETIONS = 8;
  var SEGMENT = Math.pow(2, 32), ACTOR = Math.pow(2, 50);
  var waiting = {}, loaded = {};

  // The value of a file of the index; undefined when there is no such file.
  function load(name) {
    if (!loaded[name]) {
      loaded[name] = new Promise(function (done) {
        waiting[name] = done;
        var script = document.createElement("script");
        script.src = root + "search/" + name + ".js";
        script.onerror = function () { done(undefined); };
        document.head.append(script);
      });
    }
    return loaded[name];
  }
  function put(name, value) {
    waiting[name](value);
  }
  // The book's facets and its segments, each an index of its own.
  function index() {
    return load("meta").then(function (meta) {
      return Promise.all(Array.from({ length: meta.segments }, function (_, at) {
        return load(at + "/meta");
      })).then(function (segments) {
        return { segments: segments, actors: meta.actors, facets: meta.facets };
      });
    });
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
    }).join("") || "all";
  }

  // Terms that a word of the query stands for, with their weight: its stem, and what it begins when it is the last.
  function terms(book, word, last) {
    var found = {};
    found[stem(word)] = 1;
    if (!last || word.length < 2) return Promise.resolve(found);
    return Promise.all(book.segments.map(function (segment, at) {
      var file = letters(word, segment.letters.length);
      return segment.letters.length && !segment.letters.files.includes(file) ? "" : load(at + "/v/" + file);
    })).then(function (lists) {
      var begun = new Set();
      lists.forEach(function (list) {
        (list || "").split(" ").forEach(function (other) { if (other.startsWith(word)) begun.add(other); });
      });
      Array.from(begun).sort(function (a, b) { return a.length - b.length || (a < b ? -1 : 1); })
        .slice(0, COMPLETIONS).forEach(function (other) { found[stem(other)] = found[stem(other)] || 0.6; });
      return found;
    });
  }
  // Documents that have a term, with its weight in each. A document's number tells its segment.
  function postings(book, term) {
    return Promise.all(book.segments.map(function (segment, at) {
      return load(at + "/p/" + shard(term, segment.shards));
    })).then(function (files) {
      var found = new Map();
      files.forEach(function (file, at) {
        var parts = (file && Object.hasOwn(file, term) ? file[term] : "").split("|");
        unpack(parts[0], at * SEGMENT, found);
        unpack(parts[1] || "", ACTOR, found);
      });
      return found;
    });
  }
  function unpack(packed, number, found) {
    packed.replace(/([0-9a-f]+)([A-Z])/g, function (_, delta, weight) {
      number += parseInt(delta, 16);
      found.set(number, Math.max(weight.charCodeAt(0) - 65, found.get(number) || 0));
    });
  }
  // Documents with their scores for one word: the best of the terms that it stands for.
  function scores(book, found) {
    var all = new Map();
    var documents = book.segments.reduce(function (sum, segment) { return sum + segment.documents; }, 0);
    return Promise.all(Object.keys(found).map(function (term) {
      return postings(book, term).then(function (list) {
        var rare = Math.log(1 + documents / (1 + list.size)) * found[term];
        list.forEach(function (weight, number) {
          all.set(number, Math.max((weight + 1) * rare, all.get(number) || 0));
        });
      });
    })).then(function () { return all; });
  }

  function find(text, facets) {
    var query = words(text);
    return index().then(function (book) {
      return Promise.all(query.map(function (word, at) {
        return terms(book, word, at === query.length - 1);
      })).then(function (wanted) {
        var lists = wanted.map(function (found) { return scores(book, found); });
        facets.forEach(function (facet) { lists.push(postings(book, facet)); });
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
          hits.sort(function (a, b) { return b[1] - a[1] || b[0] - a[0]; });
          return { book: book, hits: hits, terms: Object.assign.apply(null, [{}].concat(wanted)) };
        });
      });
    });
  }
  function kindOf(book, number) {
    if (number >= ACTOR) return 1;
    return number % SEGMENT < book.segments[Math.floor(number / SEGMENT)].briefings ? 0 : 2;
  }
  // Title, address, note and file of paragraphs of a document.
  function facts(book, number) {
    if (number >= ACTOR) {
      return load("a/" + ((number - ACTOR) % book.actors)).then(function (rows) { return rows && rows[number - ACTOR]; });
    }
    var local = number % SEGMENT;
    return load(Math.floor(number / SEGMENT) + "/c/" + Math.floor(local / 64)).then(function (rows) {
      return rows && rows[local % 64];
    });
  }

  function show(found, results, status) {
    var groups = KINDS.map(function (_, kind) {
      return found.hits.filter(function (hit) { return kindOf(found.book, hit[0]) === kind; });
    });
    var counts = groups.map(function (group, kind) { return results.dataset[KINDS[kind]] + ": " + group.length; });
    status.textContent = found.hits.length
      ? counts.filter(function (_, kind) { return groups[kind].length; }).join(" · ")
      : results.dataset.nothing;
    return Promise.all(groups.map(function (group) {
      return Promise.all(group.slice(0, MOST).map(function (hit) { return row(found, hit[0]); }));
    })).then(function (rows) {
      results.replaceChildren();
      rows.forEach(function (group, kind) {
        group = group.filter(Boolean);
        if (!group.length) return;
        var section = document.createElement("section"), heading = document.createElement("h2");
        heading.textContent = results.dataset[KINDS[kind]];
        section.append(heading);
        section.append.apply(section, group);
        results.append(section);
      });
    });
  }
  function row(found, number) {
    return facts(found.book, number).then(function (data) {
      if (!data) return null;
      var item = document.createElement("article"), title = document.createElement("h3");
      var link = document.createElement("a"), note = document.createElement("p");
      item.className = "hit";
      link.href = root + data[1];
      mark(link, data[0], found);
      title.append(link);
      note.className = "about";
      note.textContent = data[2];
      item.append(title, note);
      if (data[3]) snippet(item, link.href, data[3], found);  // comes when it comes: a result does not wait for its text
      return item;
    });
  }
  function snippet(item, href, slug, found) {
    load("d/" + slug).then(function (texts) {
      var best = -1, most = 0;
      (texts || []).forEach(function (text, at) {
        var there = new Set(words(text).map(stem).filter(function (term) { return Object.hasOwn(found.terms, term); })).size;
        if (there > most) { most = there; best = at; }
      });
      if (best < 0) return;
      var link = document.createElement("a"), line = document.createElement("p");
      link.className = "plain";
      link.href = href + "#p" + (best + 1);
      mark(link, around(texts[best], found), found);
      line.className = "said";
      line.append(link);
      item.append(line);
    });
  }
  function around(text, found) {
    var at = text.search(/\S/), pattern = /[\p{L}\p{N}'’]+/gu, hit;
    while ((hit = pattern.exec(text))) if (matches(fold(hit[0]), found)) { at = hit.index; break; }
    var start = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 80))), end = text.indexOf(" ", start + 260);
    return (start ? "… " : "") + text.slice(start, end < 0 ? text.length : end).trim() + (end < 0 ? "" : " …");
  }
  function matches(word, found) {
    return Object.hasOwn(found.terms, stem(word.slice(0, 40)));
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
    index().then(function (book) {
      var bar = document.createElement("div");
      bar.className = "filters";
      FACETS.forEach(function (kind) {
        var options = book.facets[kind] || [];
        if (options.length < 2) return;
        var label = document.createElement("label"), select = document.createElement("select");
        select.add(new Option(results.dataset.all, ""));
        options.forEach(function (pair) { select.add(new Option(pair[1], pair[0])); });
        label.append(results.dataset[kind], select);
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
  return { put: put, find: find };
})();
