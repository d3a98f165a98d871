// Searches the index that stands beside this script (search-index.js): no library, no request.
//
// What can be found ("finds") are headings and passages; each word of theirs stands in "words",
// with its stem and the places where it stands. What is typed becomes slots: words that must all
// be found, each with the words for the same thing. Texts become nodes of text, never markup.
(function () {
  "use strict";

  var index = window.policySearch;
  var said = index.said;
  var PAGE = 30;
  var AROUND = 16; // words before the first match in a long text
  var LONGEST = 55; // words that are shown of one
  var WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011\u2013][\p{L}\p{N}]+)*/gu;
  var HYPHEN = /[-\u2010\u2011\u2013]/;

  function byId(id) { return document.getElementById(id); }

  function plain(text) { return text.normalize("NFC").replace(/\u00ad/g, ""); }

  // The same three rules by which the index was made.
  function fold(text) {
    var lowered = plain(text).toLowerCase().replace(/[^\x00-\x7f]/g, function (sign) {
      return index.folded[sign] || sign;
    });
    return lowered.normalize("NFD").replace(/\p{M}/gu, "");
  }

  function stem(word) {
    var bare = plain(word).toLowerCase();
    for (var ending of index.endings) {
      if (bare.endsWith(ending) && Array.from(bare).length - ending.length >= 3) {
        bare = bare.slice(0, -ending.length);
        var last = bare.slice(-1);
        if (last === bare.slice(-2, -1) && !"aeiouyæøå".includes(last)) bare = bare.slice(0, -1);
        break;
      }
    }
    return fold(bare);
  }

  function wordsOf(text) {
    return (plain(text).match(WORD) || []).map(function (whole) {
      var parts = whole.split(HYPHEN);
      return parts.length === 1 ? parts : [parts.join("")].concat(parts);
    });
  }

  function isShortForm(word) {
    return word.length > 1 && /^\p{L}+$/u.test(word) &&
      word === word.toUpperCase() && word !== word.toLowerCase();
  }

  // How well a word of the index fits a word that was typed: 0 not at all. Of a word that was not
  // typed itself (a synonym) no part of another word is taken: "gave" is not in "opgave".
  function fit(own, ownStem, typed, typedStem, isTyped) {
    if (own === typed) return 12;
    if (/^\d+$/.test(typed) || own !== own.toLowerCase()) return 0;
    if (ownStem === typedStem) return 10;
    if (typed.length >= 3 && own.startsWith(typed)) return 7;
    if (!isTyped) return 0;
    if (typed.length >= 4 && own.includes(typed)) return 4;
    if (typedStem.length >= 4 && own.includes(typedStem)) return 3;
    return 0;
  }

  // Where a typed word stands: a map of finds with how well it fits there, and the words that fit.
  function look(typed, typedStem, isTyped) {
    var places = new Map();
    var fits = new Set();
    index.words.forEach(function (own, at) {
      var how = fit(own, index.stems[at], typed, typedStem, isTyped);
      if (!how) return;
      fits.add(own);
      index.places[at].forEach(function (place) {
        var number = place >> 1;
        var worth = how * index.finds[number].weight * (place & 1 ? 0.5 : 1);
        places.set(number, Math.max(places.get(number) || 0, worth));
      });
    });
    return { places: places, fits: fits };
  }

  // Several words at once: only where all of them stand.
  function lookAll(members, isTyped) {
    var share = isTyped ? 1 : 0.5;
    var all = members.map(function (member) { return look(member[0], member[1], isTyped); });
    var places = new Map();
    all[0].places.forEach(function (_, number) {
      var worths = all.map(function (each) { return each.places.get(number) || 0; });
      if (Math.min.apply(null, worths) > 0) places.set(number, share * Math.max.apply(null, worths));
    });
    var fits = new Set();
    if (places.size) all.forEach(function (each) { each.fits.forEach(function (own) { fits.add(own); }); });
    return { places: places, fits: fits };
  }

  function isMember(member, typed, at) {
    return at + member.length <= typed.length && member.every(function (word, number) {
      return word[0] === typed[at + number].folded || word[1] === typed[at + number].stem;
    });
  }

  // The slots of a query: the words typed, and with each the words for the same thing.
  function slotsOf(query) {
    var typed = wordsOf(query).map(function (forms, _, all) {
      var whole = forms[0];
      var folded = fold(whole);
      var isSmall = index.small.includes(folded);
      var capital = folded.toUpperCase();
      // "MED" is meant where it is written so, and where "med" is all that was typed.
      if (isSmall && (isShortForm(whole) || all.length === 1) && index.words.includes(capital)) {
        return { folded: capital, stem: capital, isSmall: false };
      }
      return { folded: folded, stem: stem(whole), isSmall: isSmall };
    });
    var slots = [];
    for (var at = 0; at < typed.length; ) {
      var taken = 1;
      var others = [];
      index.groups.forEach(function (group) {
        group.forEach(function (member) {
          if (isMember(member, typed, at) && member.length >= taken) {
            if (member.length > taken) others = [];
            taken = member.length;
            others = others.concat(group.filter(function (other) { return other !== member; }));
          }
        });
      });
      var own = typed.slice(at, at + taken);
      slots.push({
        words: own.map(function (word) { return [word.folded, word.stem]; }),
        others: others,
        isSmall: taken === 1 && own[0].isSmall,
      });
      at += taken;
    }
    var telling = slots.filter(function (slot) { return !slot.isSmall; });
    return telling.length ? telling : slots;
  }

  function merge(into, from) {
    from.places.forEach(function (worth, number) {
      into.places.set(number, Math.max(into.places.get(number) || 0, worth));
    });
    from.fits.forEach(function (own) { into.fits.add(own); });
  }

  function headingsAbove(number) {
    var found = [];
    for (var at = index.finds[number].above; at >= 0; at = index.finds[at].above) found.push(at);
    return found;
  }

  // Everything that a query finds, the best first, and what is to be said of it.
  function search(query) {
    var fits = new Set();
    var also = new Set();
    var slots = slotsOf(query).map(function (slot) {
      var result = lookAll(slot.words, true);
      slot.others.forEach(function (other) {
        var found = lookAll(other, false);
        if (Array.from(found.places.keys()).some(function (number) { return !result.places.has(number); })) {
          also.add(other.map(function (word) { return word[2]; }).join(" "));
        }
        merge(result, found);
      });
      result.fits.forEach(function (each) { fits.add(each); });
      return result;
    });
    var worths = new Map();
    var most = 0;
    slots.forEach(function (slot) {
      slot.places.forEach(function (_, number) {
        if (worths.has(number)) return;
        var count = 0;
        var total = 0;
        var above = headingsAbove(number);
        slots.forEach(function (each) {
          var worth = each.places.get(number) || 0;
          // A word in the heading above counts too, where another stands in the passage itself.
          if (!worth && above.some(function (at) { return each.places.has(at); })) worth = 2;
          if (worth) count += 1;
          total += worth;
        });
        most = Math.max(most, count);
        worths.set(number, { count: count, total: total });
      });
    });
    var found = Array.from(worths.keys()).filter(function (number) {
      return worths.get(number).count === most;
    });
    found.sort(function (a, b) { return worths.get(b).total - worths.get(a).total || a - b; });
    return { found: found, fits: fits, also: Array.from(also), hasAll: most === slots.length };
  }

  // How many letters must be put in, left out or changed to make one word of another.
  function distance(one, other) {
    var row = Array.from({ length: other.length + 1 }, function (_, at) { return at; });
    for (var from = 1; from <= one.length; from += 1) {
      var before = row;
      row = [from];
      for (var to = 1; to <= other.length; to += 1) {
        var change = one[from - 1] === other[to - 1] ? 0 : 1;
        row.push(Math.min(before[to] + 1, row[to - 1] + 1, before[to - 1] + change));
      }
    }
    return row[other.length];
  }

  // A word of the policy as it is written there.
  function written(folded) {
    for (var find of index.finds) {
      for (var word of (plain(find.title + " " + find.text).match(WORD) || [])) {
        if (fold(word) === folded) return word.toLowerCase();
      }
    }
    return "";
  }

  // What was perhaps meant where nothing is found: each unknown word as the nearest of the policy.
  function meant(query) {
    var isOther = false;
    var words = (plain(query).match(WORD) || []).map(function (word) {
      var folded = fold(word);
      var nearest = "";
      var least = folded.length < 4 ? 0 : folded.length < 8 ? 2 : 3;
      index.words.forEach(function (own) {
        if (own !== own.toLowerCase() || Math.abs(own.length - folded.length) >= least) return;
        var apart = distance(own, folded);
        if (apart < least) { least = apart; nearest = own; }
      });
      if (!nearest || nearest === folded) return word;
      isOther = true;
      return written(nearest) || word;
    });
    return isOther ? words.join(" ") : "";
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function isFitting(word, fits) {
    return [word].concat(word.split(HYPHEN), [word.split(HYPHEN).join("")]).some(function (form) {
      var folded = fold(form);
      return fits.has(folded) || (isShortForm(form) && fits.has(folded.toUpperCase()));
    });
  }

  // A text with the words that fit marked; of a long one the part around the first of them.
  function marked(into, text, fits) {
    var words = Array.from(plain(text).matchAll(WORD));
    var first = words.findIndex(function (word) { return isFitting(word[0], fits); });
    var from = words.length > LONGEST && first > AROUND ? first - AROUND : 0;
    var to = Math.min(words.length, from + LONGEST);
    var shown = plain(text);
    var at = from ? words[from].index : 0;
    if (from) into.append("… ");
    for (var number = from; number < to; number += 1) {
      var word = words[number];
      if (!isFitting(word[0], fits)) continue;
      into.append(shown.slice(at, word.index));
      into.append(element("mark", "", word[0]));
      at = word.index + word[0].length;
    }
    var end = to < words.length ? words[to - 1].index + words[to - 1][0].length : shown.length;
    into.append(shown.slice(at, end) + (to < words.length ? " …" : ""));
  }

  function fill(pattern, facts) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in facts ? facts[name] : whole;
    });
  }

  function itemOf(find, fits) {
    var item = element("li");
    var heading = element("h3");
    if (find.mark) heading.append(element("span", "draft", find.mark), " ");
    var link = element("a");
    link.setAttribute("href", find.address);
    if (find.weight > 1) marked(link, find.title, fits);
    else link.textContent = find.title;
    heading.append(link);
    item.append(heading);
    var notes = (find.old_names || []).map(function (name) {
      return fill(said.was_called, { title: name.title, versions: name.versions });
    });
    if (find.note) notes.unshift(find.note);
    if (find.weight === 1) {
      var text = element("p");
      marked(text, find.text, fits);
      item.append(text);
    }
    if (notes.length) {
      var note = element("p", "note");
      marked(note, notes.join(" "), fits);
      item.append(note);
    }
    return item;
  }

  var result = null;
  var shown = 0;

  function showMore() {
    var from = shown;
    shown = Math.min(result.found.length, shown + PAGE);
    result.found.slice(from, shown).forEach(function (number) {
      byId("_list").append(itemOf(index.finds[number], result.fits));
    });
    var more = byId("_more");
    more.hidden = shown >= result.found.length;
    more.textContent = said.more;
    if (from) {
      byId("_count").textContent = fill(said.shown, { shown: shown, count: result.found.length });
      byId("_list").children[from].querySelector("a").focus();
    }
  }

  function run(query) {
    var count = byId("_count");
    byId("_list").replaceChildren();
    byId("_also").textContent = "";
    result = search(query);
    shown = 0;
    var number = result.found.length;
    var isTyped = wordsOf(query).length > 0;
    byId("_results").hidden = number === 0;
    byId("_themes").hidden = number > 0;
    var pattern = number === 0 ? said.count_none : number === 1 ? said.count_one : said.count_many;
    var told = fill(pattern, { count: String(number), query: query });
    if (!isTyped) told = said.nothing_typed;
    else if (number === 0) told += " " + said.try_else;
    else if (!result.hasAll) told += " " + said.some_words;
    count.textContent = told;
    var other = isTyped && number === 0 ? meant(query) : "";
    if (other && search(other).found.length) {
      var way = element("a", "", fill(said.meant, { words: other }));
      way.setAttribute("href", "#" + new URLSearchParams({ q: other }).toString());
      count.append(" ", way);
    }
    document.title = query ? fill(said.found_title, { query: query, title: said.title }) : said.title;
    if (result.also.length) {
      var words = result.also.map(function (word) { return fill(said.quoted, { words: word }); });
      byId("_also").textContent = fill(said.also, { words: words.join(", ") });
    }
    showMore();
  }

  // search.html?q=orlov and search.html#q=orlov: a search that can be linked to.
  function asked() {
    var text = new URLSearchParams(location.hash.slice(1)).get("q");
    return text === null ? new URLSearchParams(location.search).get("q") : text;
  }

  function answer() {
    var query = asked();
    if (query === null) return;
    byId("_query").value = query.slice(0, 200);
    run(byId("_query").value.trim());
  }

  byId("_search").hidden = false;
  byId("_without").hidden = true;
  byId("_more").addEventListener("click", showMore);
  byId("_search").addEventListener("submit", function (event) {
    event.preventDefault();
    var hash = "#" + new URLSearchParams({ q: byId("_query").value }).toString();
    if (location.hash === hash) answer();
    else location.hash = hash;
  });
  window.addEventListener("hashchange", answer);
  answer();
})();
