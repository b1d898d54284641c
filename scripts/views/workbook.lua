--- A workbook: a sheet a view, over all documents. Copy this file into your own folder and
--- change the list; the guide (scripts/README.md) tells the fields.
return {
  summary = "a workbook for Excel and LibreOffice, with a sheet for each view",
  example = "nutgraf workbook article.html --output story.xlsx",
  shape = "report",
  to = "xlsx",
  sections = {
    { view = "sources" },
    { view = "quotes" },
    { view = "attributions", title = "Statements", letter = "W" },
    { view = "claims" },
    { view = "allegations" },
    { view = "trail", title = "Cited documents", letter = "D" },
    { view = "chronology", letter = "T" },
    { view = "names" },
    { view = "network", title = "Ties", letter = "L" },
    { view = "rules" },
    { view = "glossary" },
    { view = "check", title = "Findings", letter = "K" },
    { view = "insertions" },
  },
}
