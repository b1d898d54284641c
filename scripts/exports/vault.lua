--- A folder of Markdown notes tied by wikilinks, for Obsidian, Logseq and Foam: a note a
--- document, a source, a cited document. A source is of one document: who has the same name in
--- another has a note of his own, since that the two are one is for a person to decide.
local sources = require "nutgraf.evidence.source"
local text = require "nutgraf.text"

-- How a paragraph of the story begins, by its role; the headline stands above it.
local STORY = { ["section-title"] = "## ", deck = "### " }

local taken

local function line(value) return text.fold(text.clean(text.show(value))) end

-- A free name for a note. Some disks do not tell capitals apart, and a wikilink may not hold
-- the characters that mean something in it.
local function name_for(wanted)
  local name = line(wanted):gsub('[%[%]#%^|\\/:*?"<>]', "-"):gsub("^[%.%s%-]+", "")
  name = text.whole(name:sub(1, 100)):gsub("[%s%.]+$", "")
  if name == "" then name = "note" end
  return text.free(name, taken)
end

-- Words of a document stay words: they make no heading, link or tag.
local function words(value)
  return (line(value):gsub("[\\`*_%[%]<>|#~!]", "\\%0"))
end

local function link(name, shown)
  shown = shown and line(shown):gsub("[%[%]|]", " ")
  return shown and shown ~= name and ("[[%s|%s]]"):format(name, shown) or "[[" .. name .. "]]"
end

-- The head of a note, in YAML, every value a text in quotes.
local function front(file, fields)
  local function scalar(value) return '"' .. line(value):gsub('[\\"]', "\\%0") .. '"' end
  file:write "---\n"
  for _, field in ipairs(fields) do
    local name, value = field[1], field[2]
    if type(value) == "table" then
      if #value > 0 then file:write(name, ":\n") end
      for _, one in ipairs(value) do file:write("  - ", scalar(one), "\n") end
    elseif value ~= nil then
      file:write(name, ": ", scalar(value), "\n")
    end
  end
  file:write "---\n\n"
end

-- Who says something in the document, in the order of the text, with what each says.
local function speakers(doc)
  local list, by, state = {}, {}, sources.state(doc)
  for statement in doc:attributions() do
    if statement.source then
      local kind, name, entity = sources.of(statement, state)
      -- Words that tell of nobody ("which", "the district") are no note, as in the view.
      local id = kind ~= "unclear" and (entity and entity.id or kind .. "\n" .. name:lower())
      if id and not by[id] then
        by[id] = { kind = kind, name = name, entity = entity, said = {} }
        list[#list + 1] = by[id]
      end
      if id then table.insert(by[id].said, statement) end
    end
  end
  return list
end

local function place(doc, at) return ("%s, line %.0f"):format(doc.name, doc:place(at).line) end

local function source_note(out, doc, home, who)
  local file = out:file("sources/" .. who.note .. ".md")
  front(file, {
    { "type", "source" }, { "name", who.name }, { "kind", who.kind }, { "document", doc.name },
    { "descriptions", who.entity and who.entity.descriptions or {} },
    { "key", who.entity and who.entity.key },
  })
  file:write("# ", words(who.name), "\n\nIn ", link(home), "\n\n")
  for _, statement in ipairs(who.said) do
    local first = statement.content[1]
    local at = place(doc, first and first[1] or statement.source_span[1])
    file:write("- (", statement.kind, ", ", words(at), ") ")
    for index, span in ipairs(statement.content) do
      file:write(index > 1 and " … " or "", words(doc:slice(span[1], span[2])))
    end
    file:write "\n"
  end
end

local function cited_note(out, doc, home, cited)
  local it = cited.citation
  local file = out:file("cited/" .. cited.note .. ".md")
  front(file, {
    { "type", "cited document" }, { "kind", it.kind }, { "date", it.date },
    { "author", it.author or it.by }, { "recipient", it.recipient }, { "subject", it.subject },
    { "document", doc.name }, { "key", it.key },
  })
  file:write("# ", words(it.subject or it.text), "\n\nCited in ", link(home), ": ",
    words(it.text), " (", words(place(doc, it.span[1])), ")\n\n")
  for _, passage in ipairs(it.passages or {}) do file:write("> ", words(passage.text), "\n\n") end
  for _, span in ipairs(it.says or {}) do
    file:write("- ", words(doc:slice(span[1], span[2])), "\n")
  end
end

return {
  summary = "Markdown notes tied by wikilinks, for Obsidian: documents, sources, what is cited",
  example = "nutgraf document article.html --to vault --output vault",
  accepts = { "document" },
  needs = { "citations" },
  output = "folder",
  whole = true, -- a note's name is free among those of all documents
  begin = function() taken = {} end,
  item = function(out, _, doc)
    local meta, people, papers = doc.meta, speakers(doc), {}
    local home = name_for(meta.title or doc.name)
    for _, who in ipairs(people) do who.note = name_for(who.name) end
    for citation in doc:citations() do
      papers[#papers + 1] = {
        citation = citation, note = name_for(citation.subject or citation.text),
      }
    end
    local file = out:file("documents/" .. home .. ".md")
    front(file, {
      { "type", "document" }, { "title", meta.title }, { "authors", meta.authors or {} },
      { "published", meta.published }, { "site", meta.site }, { "address", meta.url },
      { "file", doc.name }, { "language", meta.language or doc.language },
      { "sha256", doc.source.sha256 and doc.source.sha256() },
    })
    file:write("# ", words(meta.title or doc.name), "\n\n")
    for block in doc:blocks { leaf = true } do
      if doc:is_story(block) then file:write(STORY[block.role] or "", words(block.text), "\n\n") end
    end
    file:write "## Sources\n\n"
    for _, who in ipairs(people) do
      file:write("- ", link(who.note, who.name), " (", who.kind, ")\n")
    end
    if #people == 0 then file:write "None in the text.\n" end
    file:write "\n## Cited documents\n\n"
    for _, cited in ipairs(papers) do
      local date = cited.citation.date
      file:write("- ", link(cited.note), date and " (" .. line(date) .. ")" or "", "\n")
    end
    if #papers == 0 then file:write "None in the text.\n" end
    for _, who in ipairs(people) do source_note(out, doc, home, who) end
    for _, cited in ipairs(papers) do cited_note(out, doc, home, cited) end
  end,
}
