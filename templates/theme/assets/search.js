// The search: reads the index of search/*.js through script elements, so it works from the disk as from any host.
// What the files hold is told in generator/exporters/search_index.py.
var S = (function () {
  "use strict";
  var root = document.documentElement.dataset.root.replace(/\/?$/, "/");
  var KINDS = ["briefings", "actors", "events"], FACETS = ["actor", "place", "year", "outlet", "voice"];
  var FIRST = 3, MOST = 20, COMPLETIONS = 8;
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
  // Number of the file that has a term if any has: the last that begins at it or before.
  function place(starts, term) {
    var low = 0, high = starts.length;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= term) low = middle; else high = middle;
    }
    return low;
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
  // By segment the file of terms that a term would be in.
  function files(book, term) {
    return Promise.all(book.segments.map(function (segment, at) {
      return load(at + "/p/" + place(segment.starts, term));
    }));
  }
  // What one word finds: each document and actor with the best score of the terms that it stands for, 0 where it is not.
  function scores(book, found) {
    var all = {
      documents: book.segments.map(function (segment) { return new Float32Array(segment.documents); }),
      actors: new Map()
    };
    var documents = book.segments.reduce(function (sum, segment) { return sum + segment.documents; }, 0);
    return Promise.all(Object.keys(found).map(function (term) {
      return files(book, term).then(function (files) {
        var parts = files.map(function (file) {
          return (file && Object.hasOwn(file, term) ? file[term] : "").split("|");
        });
        var size = 0;
        parts.flat().forEach(function (packed) { unpack(packed, function () { size += 1; }); });
        var rare = Math.log(1 + documents / (1 + size)) * found[term];
        parts.forEach(function (part, at) {
          var scores = all.documents[at];
          unpack(part[0], function (number, weight) { scores[number] = Math.max(scores[number], weight * rare); });
          unpack(part[1] || "", function (number, weight) {
            all.actors.set(number, Math.max(all.actors.get(number) || 0, weight * rare));
          });
        });
      });
    })).then(function () { return all; });
  }
  // Calls back with each number and its weight, which is 1 or more.
  function unpack(packed, use) {
    for (var at = 0, number = 0, step = 0; at < packed.length; at += 1) {
      var sign = packed.charCodeAt(at);
      if (sign > 64 && sign < 91) {
        number += step;
        step = 0;
        use(number, sign - 64);
      } else step = step * 16 + (sign < 58 ? sign - 48 : sign - 87);
    }
  }

  function find(text, facets) {
    var query = words(text);
    return index().then(function (book) {
      query.forEach(function (word) { files(book, stem(word)); });  // on their way while the words it may begin are read
      return Promise.all(query.map(function (word, at) {
        return terms(book, word, at === query.length - 1);
      })).then(function (wanted) {
        // A facet is there or not, and says nothing of how well anything fits.
        var asked = facets.map(function (facet) { return { [facet]: 1e-9 }; });
        return Promise.all(wanted.concat(asked).map(function (found) {
          return scores(book, found);
        })).then(function (lists) {
          return { book: book, groups: best(book, lists), terms: Object.assign.apply(null, [{}].concat(wanted)) };
        });
      });
    });
  }
  // By kind how many have all of what was asked for, and the best of them.
  function best(book, lists) {
    var groups = KINDS.map(function () { return { size: 0, hits: [] }; });
    function add(kind, number, sum) {
      var hits = groups[kind].hits, at = hits.length;
      groups[kind].size += 1;
      if (at === MOST && hits[at - 1][1] > sum) return;
      while (at && (hits[at - 1][1] - sum || hits[at - 1][0] - number) < 0) at -= 1;
      hits.splice(at, 0, [number, sum]);
      if (hits.length > MOST) hits.pop();
    }
    if (!lists.length) return groups;
    book.segments.forEach(function (segment, at) {
      var sums = lists[0].documents[at].slice();
      lists.slice(1).forEach(function (list) {
        list.documents[at].forEach(function (score, number) {
          sums[number] = score && sums[number] && score + sums[number];
        });
      });
      sums.forEach(function (sum, number) {
        if (sum) add(number < segment.briefings ? 0 : 2, at * SEGMENT + number, sum);
      });
    });
    lists[0].actors.forEach(function (_, number) {
      var scores = lists.map(function (list) { return list.actors.get(number) || 0; });
      if (scores.every(Boolean)) add(1, ACTOR + number, scores.reduce(function (sum, score) { return sum + score; }));
    });
    return groups;
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

  // The first hits of each kind as soon as they are there, then the others.
  function show(found, results, status, current) {
    var groups = found.groups.filter(function (group, kind) {
      group.name = results.dataset[KINDS[kind]];
      return group.size;
    });
    status.textContent = groups.map(function (group) { return group.name + ": " + group.size; }).join(" · ")
      || results.dataset.nothing;
    return rows(found, groups, 0, FIRST).then(function (first) {
      if (!current()) return undefined;
      var sections = first.map(function (group, at) {
        var section = document.createElement("section"), heading = document.createElement("h2");
        heading.textContent = groups[at].name;
        section.append(heading);
        section.append.apply(section, group);
        return section;
      });
      results.replaceChildren.apply(results, sections);
      return rows(found, groups, FIRST, MOST).then(function (others) {
        others.forEach(function (group, at) { sections[at].append.apply(sections[at], group); });
      });
    });
  }
  function rows(found, groups, from, to) {
    return Promise.all(groups.map(function (group) {
      return Promise.all(group.hits.slice(from, to).map(function (hit) { return row(found, hit[0]); }))
        .then(function (rows) { return rows.filter(Boolean); });
    }));
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
        if (mine === turn) return show(found, results, status, function () { return mine === turn; });
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
