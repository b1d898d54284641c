--- What happened when: every date that the text gives, the day it was published, and when
--- each entry of a live blog was written, in order of time.
local core = require "nutgraf.core"
local edtf = require "nutgraf.edtf"
local entries = require "nutgraf.evidence.entries"

-- The item of the day of publication, where no date in the text's own date line
-- shows it: it stands where the metadata was found, else at the headline, else, as a
-- letter's does, before the text.
local function published(doc)
  local day = doc.meta.published
  if not day then return nil end
  local at = doc.meta.spans and doc.meta.spans.published
  local headline = not at and doc:blocks { role = "headline" }() or nil
  local shown = at or headline
  return {
    at = shown or { 0, 0 }, edtf = day, precision = "day", what = "published",
    text = not shown and day or nil, sentence = shown and doc:context(shown, 120) or nil,
  }
end

return {
  summary = "every date in the text, in order of time",
  example = "nutgraf timeline article.html --where 'precision == \"day\"'",
  shape = "timeline",
  noun = "dates",
  reads = { "dates" },
  options = {
    unknown = {
      type = "boolean", default = true, summary = "dates of no known value too, at the end",
    },
  },
  columns = {
    { "line", "integer" }, { "edtf", "string" },
    { "precision", "string", values = core.precisions }, { "what", "string" }, { "text", "string" },
    { "sentence", "string" },
  },
  view = function(doc, options)
    local items, own = {}, published(doc)
    for date in doc:dates() do
      if date.edtf or options.unknown then
        local what
        local first = own and (own.at.start or own.at[1])
        if own and date.edtf == own.edtf and first and date.start >= first
          and date.start <= (own.at.stop or own.at[2]) then
          what, own = "published", nil
        end
        items[#items + 1] = {
          at = date, edtf = date.edtf, precision = date.precision, what = what,
          anchor = date.anchor, sentence = doc:context(date, 120),
        }
      end
    end
    if own then table.insert(items, 1, own) end
    for _, entry in ipairs(entries.of(doc)) do
      if entry.edtf then
        items[#items + 1] = {
          at = entry.at, edtf = entry.edtf, precision = "time", what = "entry",
          sentence = entry.title and doc:context(entry.title, 120) or nil,
        }
      end
    end
    return edtf.sort(items)
  end,
}
