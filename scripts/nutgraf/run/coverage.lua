--- What is known of a document's language. Input: a document, and scripts that say what
--- they stand on: `reads`, layers whose words the language must have, and `words`, folders
--- of `lexicons/` that must hold a file of it. Output: what of it is missing, as words for
--- people. The core tells of its layers by the issues "uncovered-LAYER".
local loading = require "nutgraf.run.loading"

local coverage = {}

--- The folders of `lexicons/` that hold words by language, with the layers that filters
--- make of them.
coverage.words = { "claims", "answers", "desk", "evidence", "redaction", "relations", "sources" }
coverage.layers = { "dates", "mentions", "attributions", "clauses" }

local ADDED = {
  { "citations", "evidence" }, { "claims", "claims" }, { "relations", "relations" },
  { "rules", "evidence" },
}

local found = {} -- "purpose/language" -> boolean

--- Whether a language has words for a purpose.
---@param purpose string a folder of `lexicons/`
---@param language string
---@return boolean
function coverage.has(purpose, language)
  local id = purpose .. "/" .. language
  if found[id] == nil then
    found[id] = (pcall(require, ("lexicons.%s.%s"):format(purpose, language)))
  end
  return found[id]
end

local function add_all(set, names)
  for _, name in ipairs(names or {}) do set[name] = true end
end

--- What scripts stand on, with the filters that they need.
---@param scripts table[]
---@return { reads: table<string, true>, words: table<string, true>, partly: table<string, true> }
function coverage.of(scripts)
  local made, seen, stack = { reads = {}, words = {}, partly = {} }, {}, {}
  for index, script in ipairs(scripts) do
    stack[index] = script
    add_all(made.partly, script.partly)
  end
  while #stack > 0 do
    local script = table.remove(stack)
    if not seen[script] then
      seen[script] = true
      add_all(made.reads, script.reads)
      add_all(made.words, script.words)
      for _, need in ipairs(script.needs or {}) do
        stack[#stack + 1] = loading.script("filter", need)
      end
    end
  end
  return made
end

-- The layers of the core that have not all their words.
local function uncovered(doc)
  local set = {}
  for _, issue in ipairs(doc.core.issues) do
    local layer = issue.code:match("^uncovered%-(%l+)$")
    if layer then set[layer] = true end
  end
  return set
end

--- What a document's language lacks.
---@param doc nutgraf.Document
---@param needed { reads: table<string, true>, words: table<string, true> }
---@return string[] layers of the core
---@return string[] purposes
function coverage.lacks(doc, needed)
  local without, layers, purposes = uncovered(doc), {}, {}
  for _, layer in ipairs(coverage.layers) do
    if needed.reads[layer] and without[layer] then layers[#layers + 1] = layer end
  end
  for _, purpose in ipairs(coverage.words) do
    if needed.words[purpose] and not coverage.has(purpose, doc.language) then
      purposes[#purposes + 1] = purpose
    end
  end
  return layers, purposes
end

local function sentence(language, what, files)
  if language == "und" then
    return ("und: %s are not known without a language (--language tells it)"):format(what)
  end
  local list = #files > 0 and (" (no %s)"):format(table.concat(files, ", ")) or ""
  return ("%s: %s are not known yet%s"):format(language, what, list)
end

local function files_of(language, purposes)
  local files = {}
  for index, purpose in ipairs(purposes) do
    files[index] = ("lexicons/%s/%s.lua"):format(purpose, language)
  end
  return files
end

-- What is told of a view that a layer of another language tells more of.
local function told_in_part(doc, needed, noun)
  local without, list = uncovered(doc), {}
  for _, layer in ipairs(coverage.layers) do
    if needed.partly[layer] and without[layer] then list[#list + 1] = layer end
  end
  if #list == 0 then return nil end
  return ("%s: %s are told by words alone: %s are not read in this language yet")
    :format(doc.language, noun, table.concat(list, " and "))
end

--- What a person is told of a view whose language lacks something; nil where it does not.
---@param doc nutgraf.Document
---@param needed table as `of` gives it
---@param noun string what the view shows
---@return string?
function coverage.told(doc, needed, noun)
  local layers, purposes = coverage.lacks(doc, needed)
  if #layers == 0 and #purposes == 0 then return told_in_part(doc, needed, noun) end
  local what = #purposes > 0 and noun or table.concat(layers, " and ")
  return sentence(doc.language, what, files_of(doc.language, purposes))
end

--- The scripts, each of which stands for itself, that a language has all words for; and
--- what a person is told of the others.
---@param doc nutgraf.Document
---@param scripts table[] with `name`
---@param noun string
---@return table<string, true> missing by name
---@return string?
function coverage.parts(doc, scripts, noun)
  local missing, names, lacking = {}, {}, {}
  for _, script in ipairs(scripts) do
    local layers, purposes = coverage.lacks(doc, coverage.of { script })
    if #layers > 0 or #purposes > 0 then
      missing[script.name], names[#names + 1] = true, script.name
      add_all(lacking, files_of(doc.language, purposes))
    end
  end
  if #names == 0 then return missing, nil end
  local files = {}
  for file in pairs(lacking) do files[#files + 1] = file end
  table.sort(files)
  local what = ("%d of %d %s"):format(#names, #scripts, noun)
  return missing, ("%s: %s"):format(sentence(doc.language, what, files), table.concat(names, ", "))
end

--- The issues of a document with those of the layers that filters add.
---@param doc nutgraf.Document
---@return table[]
function coverage.issues(doc)
  local list = {}
  for index, issue in ipairs(doc.core.issues) do list[index] = issue end
  for _, added in ipairs(ADDED) do
    local layer, purpose = added[1], added[2]
    if not coverage.has(purpose, doc.language) then
      list[#list + 1] = {
        code = "uncovered-" .. layer, offset = 0, byte = 0, line = 1, column = 1,
        message = sentence(doc.language, layer, files_of(doc.language, { purpose })),
      }
    end
  end
  return list
end

return coverage
