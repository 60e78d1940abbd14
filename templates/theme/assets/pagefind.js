// The search of a book with `search: pagefind`: asks Pagefind's index and shows what it gives, by kind.
const root = document.documentElement.dataset.root.replace(/\/?$/, "/");
const form = document.getElementById("search"), box = document.getElementById("q");
const results = document.getElementById("results"), status = document.getElementById("search-status");
const MOST = 20;
const pagefind = await import(new URL(root + "pagefind/pagefind.js", location.href).href);
let turn = 0;

// Pagefind's excerpts are escaped HTML with <mark>; they come in as text and elements, never as markup.
function excerpt(html) {
  const line = document.createElement("p");
  line.className = "said";
  html.split(/(<mark>.*?<\/mark>)/).forEach((piece) => {
    const text = new DOMParser().parseFromString("<p>" + piece, "text/html").body.textContent;
    const marked = document.createElement("mark");
    marked.textContent = text;
    line.append(piece.startsWith("<mark>") ? marked : text);
  });
  return line;
}
function hit(data) {
  const item = document.createElement("article"), title = document.createElement("h3"), link = document.createElement("a");
  item.className = "hit";
  link.href = data.url;
  link.textContent = data.meta.title;
  title.append(link);
  item.append(title, excerpt(data.excerpt));
  return item;
}
async function run() {
  const mine = turn += 1;
  const found = box.value.trim() ? await pagefind.search(box.value) : { results: [] };
  const first = await Promise.all(found.results.slice(0, 2 * MOST).map((one) => one.data()));
  if (mine !== turn) return;
  results.replaceChildren();
  status.textContent = !box.value.trim() ? "" : first.length ? "" : results.dataset.nothing;
  [["articles/", results.dataset.briefings], ["actors/", results.dataset.actors]].forEach(([folder, name]) => {
    const some = first.filter((data) => data.url.includes(folder));
    if (!some.length) return;
    const section = document.createElement("section"), heading = document.createElement("h2");
    heading.textContent = name;
    section.append(heading, ...some.slice(0, MOST).map(hit));
    results.append(section);
  });
}

form.hidden = false;
document.getElementById("without").hidden = true;
box.value = new URLSearchParams(location.search).get("q") || "";
form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
box.addEventListener("input", run);
box.focus();
if (box.value) run();
