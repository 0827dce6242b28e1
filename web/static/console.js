"use strict";
// The editor of the page for writing SPARQL: YASGUI, told of our endpoint, our prefixes and our vocabulary alone.
// What it would ask of other hosts (prefix.cc, Linked Open Vocabularies) is not enabled.
(function () {
  const root = document.getElementById("editor");
  if (!root || !window.Yasgui) return;
  const form = document.querySelector("form.console");
  const given = new URLSearchParams(window.location.search);
  const { Yasqe } = window.Yasgui;

  // YASGUI leaves these without a name for those who hear the page.
  const named = { ".CodeMirror textarea": "query", ".tableSizer": "rows", ".tableFilter": "search" };
  const words = JSON.parse(root.dataset.words);
  function say(text) {
    const found = /^(\d+) results? in ([\d.]+) seconds?$/.exec(text);
    if (found) return root.dataset.found.replace("{count}", found[1]).replace("{seconds}", found[2]);
    const shown = /^Showing ([\d,]+) to ([\d,]+) of ([\d,]+) entr(?:y|ies)$/.exec(text);
    if (!shown) return Object.hasOwn(words, text) ? words[text] : text;
    return root.dataset.shown.replace("{first}", shown[1]).replace("{last}", shown[2]).replace("{every}", shown[3]);
  }
  // YASGUI speaks English alone.
  function translate(part) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, {
      acceptNode: (text) => (text.parentElement.closest("td:not(.dt-empty), .CodeMirror") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    while (texts.nextNode()) {
      const text = texts.currentNode, written = text.data.trim(), said = say(written);
      if (said !== written) text.data = text.data.replace(written, said);
    }
    for (const button of part.querySelectorAll("[aria-label^='Shows ']")) {
      button.setAttribute("aria-label", button.textContent.trim());
      button.title = button.textContent.trim();
    }
    for (const field of part.querySelectorAll(".tableFilter")) field.placeholder = root.dataset.search;
  }
  function name() {
    for (const [selector, words] of Object.entries(named)) {
      for (const each of root.querySelectorAll(`${selector}:not([aria-label])`)) {
        each.setAttribute("aria-label", root.dataset[words]);
      }
    }
    for (const part of root.querySelectorAll(".yasr_header, .yasr_results .dt-container, .tabsList")) translate(part);
    for (const each of root.querySelectorAll(".CodeMirror-scroll:not([tabindex='0'])")) each.tabIndex = 0;
  }
  new MutationObserver(name).observe(root, { childList: true, subtree: true });

  fetch(root.dataset.terms).then((answer) => answer.json()).then(({ prefixes, classes, properties }) => {
    const lines = Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`);
    Yasqe.forkAutocompleter("prefixes", { name: "kg-prefixes", persistenceId: null, get: () => lines });
    Yasqe.forkAutocompleter("class", { name: "kg-class", bulk: true, persistenceId: null, get: () => classes });
    Yasqe.forkAutocompleter("property", { name: "kg-property", bulk: true, persistenceId: null, get: () => properties });
    Yasqe.defaults.autocompleters = ["variables", "kg-prefixes", "kg-class", "kg-property"];

    const endpoint = new URL(root.dataset.endpoint, window.location.href).href;
    const start = document.getElementById("query").value;
    for (const plain of [form, document.getElementById("plain")]) plain.style.display = "none";
    root.hidden = false;
    const yasgui = new window.Yasgui(root, {
      requestConfig: { endpoint, method: "POST", headers: {} },
      copyEndpointOnNewTab: true,
      endpointCatalogueOptions: { getData: () => [{ endpoint }] }, // another would be refused by the page's policy
      populateFromUrl: true,
      yasqe: { value: start },
      yasr: { prefixes },
    });
    const linked = window.location.hash.includes("query=");
    const tab = yasgui.getTab();
    if (tab && !linked && (given.has("query") || given.has("example") || !tab.getQuery().includes("{"))) {
      tab.setQuery(start);
    }
    if (tab && given.has("query")) tab.query();
    for (const link of document.querySelectorAll("a[data-example]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        fetch(link.href).then((page) => page.text()).then((page) => {
          const other = new DOMParser().parseFromString(page, "text/html").getElementById("query").value;
          const opened = yasgui.addTab(true, { name: link.textContent.trim().slice(0, 24) });
          opened.setQuery(other);
          opened.query();
          root.scrollIntoView();
        });
      });
    }
    root.dataset.ready = "true";
  });
})();
