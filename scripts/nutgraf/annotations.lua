--- The structures of a document as spans with labels and ties between them, for programs in
--- which people correct and train. Input: a document. Guarantees that every span is of the
--- document's text, in the unit that was asked for, and that ties lead to spans that are there.
local annotations = {}

-- What each layer is called: Quote-direct, Name-person, Date.
local function label(name, kind)
  return name .. (kind and kind ~= "" and "-" .. kind or "")
end

--- All labels that there are, and all ties, for programs that want them declared.
annotations.labels = {
  "Name-person", "Name-organization", "Name-place", "Name-codename", "Name-role", "Name-unknown",
  "Date", "Quote-direct", "Quote-block", "Quote-nested", "Quote-scare", "Quote-title",
  "Quote-partial", "Content-direct", "Content-mixed", "Content-indirect", "Cue", "Source",
}
annotations.ties = { "same-as", "says", "by", "is" }

---@class nutgraf.Annotation
---@field id integer from 1, in the order in which they are given
---@field label string one of annotations.labels
---@field spans integer[][] half open, from 0, in order; more than one where words stand between
---@field note string? what is known beside: a date's EDTF, a statement's rule

--- The spans and ties of a document.
---@param doc nutgraf.Document
---@param unit "byte"|"codepoint"|"utf16" of the spans
---@return nutgraf.Annotation[] spans
---@return {from: integer, to: integer, label: string}[] ties each one of annotations.ties
function annotations.of(doc, unit)
  local list, ties = {}, {}
  local function add(name, spans, note)
    local converted = {}
    for index, span in ipairs(spans) do
      converted[index] = {
        doc:convert(span[1], doc.unit, unit), doc:convert(span[2], doc.unit, unit),
      }
    end
    list[#list + 1] = { id = #list + 1, label = name, spans = converted, note = note }
    return #list
  end
  local function tie(name, from, to)
    if from and to then ties[#ties + 1] = { from = from, to = to, label = name } end
  end
  local first = {} -- of each entity, the span of its first mention
  for mention in doc:mentions() do
    -- Who a message's head alone names, as its writer, stands nowhere in the text.
    local stands = mention.span[2] > mention.span[1]
    local id = stands and add(label("Name", mention.kind), { mention.span })
    local entity = mention.entity
    if id and entity then
      if first[entity.id] then tie("same-as", id, first[entity.id]) end
      first[entity.id] = first[entity.id] or id
    end
  end
  for date in doc:dates() do add("Date", { date.span }, date.edtf) end
  for quote in doc:quotes() do add(label("Quote", quote.kind), { quote.span }) end
  for statement in doc:attributions() do
    local content = statement.content and #statement.content > 0
      and add(label("Content", statement.kind), statement.content, statement.rule)
    local cue = statement.cue_span and add("Cue", { statement.cue_span })
    local source = statement.source_span and add("Source", { statement.source_span })
    tie("says", source, content)
    tie("by", cue, content)
    if statement.speaker then tie("is", source, first[statement.speaker.id]) end
  end
  return list, ties
end

--- The words of a span in a unit that need not be the document's.
---@param doc nutgraf.Document
---@param span integer[]
---@param unit string
---@return string
function annotations.words(doc, span, unit)
  return doc:slice(doc:convert(span[1], unit, doc.unit), doc:convert(span[2], unit, doc.unit))
end

return annotations
