// The stem of an English word: Snowball's English stemmer, of version 3, as its description gives it
// (https://snowballstem.org/algorithms/english/stemmer.html). A test compares it with the one that makes the index.
var stem = (function () {
  "use strict";
  var STAY = " andes atlas bias cosmos howe news sky ";
  var EXCEPTIONS = {
    skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl"
  };
  var V = "[aeiouy]", C = "[^aeiouy]";
  var FIRST = /^(arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
  var SHORT = new RegExp("(" + C + V + "[^aeiouwxyY]|^" + V + C + "|past)$");
  var STEP2 = {
    ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", lessli: "less",
    biliti: "ble", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful",
    ogist: "og", enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble", ogi: "og", li: ""
  };
  var STEP3 = {
    ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ative: "", ical: "ic", ness: "", ful: ""
  };
  var STEP4 = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic"
  ];

  // Where the region after the first vowel and consonant from `from` on begins.
  function region(word, from) {
    var found = new RegExp(V + C).exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  }
  function longest(word, endings) {
    return endings.filter(function (ending) { return word.endsWith(ending); })
      .sort(function (a, b) { return b.length - a.length; })[0];
  }
  function cut(word, ending) {
    return word.slice(0, word.length - ending.length);
  }

  function step1b(word, r1) {
    var ending = longest(word, ["eedly", "ingly", "edly", "eed", "ing", "ed"]);
    if (!ending) return word;
    var rest = cut(word, ending);
    if (ending === "eed" || ending === "eedly") {
      return rest.length < r1 || /^(succ|proc|exc)$/.test(rest) ? word : rest + "ee";
    }
    if (ending === "ing") {
      if (/^[^aeiouy]y$/.test(rest)) return rest.slice(0, -1) + "ie";
      if (/^(even|cann|inn|earr|herr|out)$/.test(rest)) return word;
    }
    if (!/[aeiouy]/.test(rest)) return word;
    if (/(at|bl|iz)$/.test(rest)) return rest + "e";
    if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
    return rest.length === r1 && SHORT.test(rest) ? rest + "e" : rest;
  }
  function replaced(word, endings, r1, allowed) {
    var ending = longest(word, Object.keys(endings));
    if (!ending) return word;
    var rest = cut(word, ending);
    return rest.length >= r1 && allowed(rest, ending) ? rest + endings[ending] : word;
  }

  return function (word) {
    if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word];
    if (word.length < 3 || !/^[a-z0-9]+$/.test(word) || STAY.includes(" " + word + " ")) return word;
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    var first = FIRST.exec(word);
    var r1 = first ? first[0].length : region(word, 0), r2 = region(word, r1);

    if (/sses$/.test(word)) word = word.slice(0, -2);
    else if (/ie[ds]$/.test(word)) word = cut(word, word.length > 4 ? "es" : "s");
    else if (/[^us]s$/.test(word) && /[aeiouy].+s$/.test(word)) word = word.slice(0, -1);
    word = step1b(word, r1);
    word = word.replace(/^(.+[^aeiouy])[yY]$/, "$1i");
    word = replaced(word, STEP2, r1, function (rest, ending) {
      return ending === "li" ? /[cdeghkmnrt]$/.test(rest) : ending !== "ogi" || rest.endsWith("l");
    });
    word = replaced(word, STEP3, r1, function (rest, ending) { return ending !== "ative" || rest.length >= r2; });
    var ending = longest(word, STEP4), rest = ending && cut(word, ending);
    if (ending && rest.length >= r2 && (ending !== "ion" || /[st]$/.test(rest))) word = rest;
    if (/e$/.test(word)) {
      rest = word.slice(0, -1);
      if (rest.length >= r2 || (rest.length >= r1 && !SHORT.test(rest))) word = rest;
    } else if (/ll$/.test(word) && word.length > r2) word = word.slice(0, -1);
    return word.replace(/Y/g, "y");
  };
})();
