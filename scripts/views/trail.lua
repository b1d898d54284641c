--- The paper trail: every document that the text cites, with its passages.
local kinds = require "nutgraf.evidence.kinds"
local edtf = require "nutgraf.edtf"

local DOCUMENTS = kinds.documents()

return {
  summary = "the documents that the text cites, with date, writer, title and passages",
  example = "nutgraf trail article.html --order date",
  shape = "tree",
  noun = "cited documents",
  needs = { "citations" },
  partly = { "clauses" },
  options = {
    order = {
      type = "string", default = "text", values = { "text", "date" },
      summary = "as the text cites them, or by their dates",
    },
    passages = {
      type = "boolean", default = true, summary = "what the text gives of each document, too",
    },
    kind = { type = "string", values = DOCUMENTS, summary = "only documents of this kind" },
  },
  columns = {
    { "line", "integer" }, { "kind", "string", values = kinds.join(DOCUMENTS, { "passage" }) },
    { "date", "string" }, { "author", "string" }, { "recipient", "string" },
    { "subject", "string" }, { "text", "string" },
  },
  view = function(doc, options)
    local items = {}
    for citation in doc:citations() do
      if not options.kind or citation.kind == options.kind then
        local children = {}
        for _, passage in ipairs(options.passages and citation.passages or {}) do
          children[#children + 1] = { at = passage, kind = "passage" }
        end
        for _, span in ipairs(options.passages and citation.says or {}) do
          children[#children + 1] = { at = span, kind = "passage" }
        end
        items[#items + 1] = {
          at = citation, kind = citation.kind, date = citation.date,
          author = citation.author or citation.by,
          recipient = citation.recipient, subject = citation.subject,
          references = #citation.references,
          children = #children > 0 and children or nil,
        }
      end
    end
    if options.order == "date" then edtf.sort(items, "date") end
    return items
  end,
}
