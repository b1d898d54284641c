--- The report: what a document says, who says so, and on what authority, as one page for a
--- desk or a lawyer. A report is a list of sections, each a view with its options; copy this
--- file into your own folder and change the list. The guide (scripts/README.md) tells the
--- fields.

-- Figures: how many items there are of each value of a field.
local function by(field, items, count_of)
  local counts, names = {}, {}
  for _, item in ipairs(items) do
    local value = item[field]
    if value ~= nil and not counts[value] then
      counts[value], names[#names + 1] = 0, value
    end
    if value ~= nil then counts[value] = counts[value] + (count_of and count_of(item) or 1) end
  end
  table.sort(names)
  local parts = {}
  for index, name in ipairs(names) do parts[index] = ("%d %s"):format(counts[name], name) end
  return #parts > 0 and table.concat(parts, ", ") or nil
end

local function how_many(items, test)
  local count = 0
  for _, item in ipairs(items) do count = count + (test(item) and 1 or 0) end
  return count
end

-- All that sources state, of all sources.
local function stated(items)
  local all = {}
  for _, source in ipairs(items) do
    for _, statement in ipairs(source.children or {}) do all[#all + 1] = statement end
  end
  return all
end

return {
  summary = "one page that stands alone: the text with its marks, and a panel of each kind",
  example = "nutgraf report article.html --output story.html",
  shape = "report",
  to = "html",
  sections = {
    {
      view = "sources", letter = "S", title = "Sources", lead = "name",
      options = { states = true },
      across = { title = "Sources across documents", same = { "name", "kind" },
        has = "source" },
      fields = { "kind", "descriptions", "basis", "anonymity", "said_to_be", "reason" },
      words = { basis = "how they know", anonymity = "terms", reason = "why it is open" },
      figures = function(items)
        local all = stated(items)
        local unnamed = how_many(items, function(it) return it.kind == "unnamed" end)
        return {
          { "statements", #all, by("given", all) }, { "sources", #items, by("kind", items) },
          { "unnamed sources", unnamed },
        }
      end,
    },
    {
      view = "quotes", letter = "Q", title = "Quotations", by = "speaker",
      fields = { "kind", "cue" }, words = { cue = "word of saying" },
      figures = function(items) return { { "quotations", #items, by("kind", items) } } end,
    },
    {
      view = "claims", letter = "C", title = "Claims", mark = "margin",
      fields = { "speaker", "manner", "hedges", "about", "denied_by", "supported_by",
        "corrected_by" },
      figures = function(items)
        local denied = how_many(items, function(it) return it.denied_by end)
        return { { "claims", #items, denied > 0 and ("%d denied"):format(denied) } }
      end,
    },
    {
      view = "allegations", letter = "A", title = "Allegations and replies", mark = "margin",
      fields = { "kind", "target", "source", "named", "hedges", "manner", "reply" },
      words = { target = "against", source = "on the word of", named = "the source is" },
      figures = function(items)
        local alleged = how_many(items, function(it) return it.kind == "allegation" end)
        return { { "allegations", alleged }, { "without a reply", how_many(items, function(it)
          return it.kind == "allegation" and not it.answered
        end) } }
      end,
    },
    {
      view = "trail", letter = "D", title = "Cited documents", children = "margin",
      across = { title = "Cited documents across documents", same = { "kind", "date" } },
      fields = { "kind", "date", "author", "recipient", "subject" },
      figures = function(items) return { { "cited documents", #items, by("kind", items) } } end,
    },
    {
      view = "check", letter = "K", title = "Checks", by = "severity", lead = "message",
      mark = "margin", fields = { "check", "text", "advice" },
      figures = function(items) return { { "findings", #items, by("severity", items) } } end,
    },
    {
      view = "chronology", letter = "T", title = "Timeline", as = "picture",
      fields = { "text", "edtf", "what", "source", "disputed_by", "hedges", "sentence" },
      words = { text = "as written", edtf = "date", disputed_by = "disputed by" },
      figures = function(items) return { { "dated events", #items } } end,
    },
    {
      view = "network", letter = "N", title = "Network", as = "picture", mark = "margin",
      fields = { "from", "kind", "to", "words", "said_by" },
      figures = function(items) return { { "ties", #items, by("kind", items) } } end,
    },
    {
      view = "rules", letter = "R", title = "Rules", as = "table", mark = "paragraph",
      fields = { "given", "condition", "consequence", "unless", "actor", "note" },
      words = { given = "under", condition = "if", consequence = "then", actor = "who acts" },
      figures = function(items) return { { "rules", #items } } end,
    },
    {
      view = "glossary", letter = "G", title = "Glossary", as = "table",
      fields = { "short", "long", "how", "uses" },
      words = { short = "short form", long = "stands for", how = "told by" },
      figures = function(items) return { { "short forms", #items } } end,
    },
    {
      view = "insertions", letter = "I", title = "Insertions", as = "table",
      fields = { "kind", "text", "context" },
      figures = function(items) return { { "insertions", #items, by("kind", items) } } end,
    },
  },
}
