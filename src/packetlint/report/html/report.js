
"use strict";

const filters = document.getElementById("filters");
const dialog = document.getElementById("look");
const findings = [...document.querySelectorAll("#findings .finding")];

function chosen() {
  const choice = new FormData(filters);
  return { severities: choice.getAll("severity"), person: choice.get("person"), paper: choice.get("document") };
}

function apply() {
  const { severities, person, paper } = chosen();
  for (const finding of document.querySelectorAll(".finding")) {
    const { severity, person: whose, documents } = finding.dataset;
    const about = (!person || whose === person) && (!paper || documents.split(" ").includes(paper));
    finding.hidden = !(severities.includes(severity) && about);
  }
  for (const one of document.querySelectorAll("#people [data-person]")) one.hidden = Boolean(person) && one.id !== person;
  for (const one of document.querySelectorAll(".paper")) {
    one.hidden = Boolean(person && !one.dataset.people.split(" ").includes(person)) || Boolean(paper && one.id !== paper);
  }
  const left = findings.filter((finding) => !finding.hidden).length;
  document.getElementById("shown").textContent = findings.length
    ? `Showing ${left} of ${findings.length} finding${findings.length === 1 ? "" : "s"}${narrowed()}.`
    : "";
}

function narrowed() {
  const { severities, person, paper } = chosen();
  const named = (name) => filters.elements[name].selectedOptions[0].textContent;
  const limits = [severities.length === 3 ? "" : severities.join(" and ") || "no severity"];
  if (person) limits.push(named("person"));
  if (paper) limits.push(named("document"));
  const said = limits.filter(Boolean).join("; ");
  return said && `: ${said}`;
}

function showAll() {
  filters.reset();
  for (const box of filters.querySelectorAll("[name=severity]")) box.checked = true;
  apply();
}

function look(anchor) {
  const place = document.getElementById(anchor)?.closest(".ink");
  if (!place) return false;
  const copy = place.cloneNode(true);
  for (const item of copy.querySelectorAll("[id]")) {
    item.classList.toggle("asked", item.id === anchor);
    item.removeAttribute("id");
  }
  document.getElementById("look-at").replaceChildren(copy);
  dialog.showModal();
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  const anchor = link.getAttribute("href").slice(1);
  if (link.classList.contains("look")) {
    if (look(anchor)) event.preventDefault();
  } else if (document.getElementById(anchor)?.closest("[hidden]")) {
    showAll();
  }
});
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
document.getElementById("look-back").addEventListener("click", () => dialog.close());
filters.addEventListener("change", apply);
filters.addEventListener("reset", () => setTimeout(apply));
filters.addEventListener("submit", (event) => event.preventDefault());
for (const link of document.querySelectorAll(".look")) link.setAttribute("aria-haspopup", "dialog");
filters.hidden = false;
apply();
