--- The kinds that views show and options take: of cited documents and of relations. Input:
--- the words of every language that there are words of. Output: names, sorted. They are
--- the same in all languages; a kind of a person's own words is one, too.
local loading = require "nutgraf.run.loading"

local kinds = {}

local function sorted(set)
  local list = {}
  for name in pairs(set) do list[#list + 1] = name end
  table.sort(list)
  return list
end

local function gather(purpose, add)
  local set = {}
  for _, language in ipairs(loading.languages(purpose)) do
    add(set, require(("lexicons.%s.%s"):format(purpose, language)))
  end
  return set
end

--- Of cited documents: email, letter, filing …
---@return string[]
function kinds.documents()
  return sorted(gather("evidence", function(set, words)
    for _, kind in pairs(words.documents or {}) do set[kind] = true end
    for kind in pairs(words.cited or {}) do set[kind] = true end
  end))
end

--- Of relations: said-to-be, met, family …
---@return string[]
function kinds.relations()
  return sorted(gather("relations", function(set, words)
    for _, pattern in ipairs(words.patterns or {}) do set[pattern[1]] = true end
    for kind in pairs(words.roles or {}) do set[kind] = true end
    for _, entry in ipairs(words.clauses or {}) do set[entry[1]] = true end
    for _, entry in ipairs(words.offices or {}) do set[entry[1]] = true end
    for _, kind in pairs(words.of_person or {}) do set[kind] = true end
  end))
end

--- Lists, one after the other.
---@param ... string[]
---@return string[]
function kinds.join(...)
  local all = {}
  for _, list in ipairs { ... } do
    for _, name in ipairs(list) do all[#all + 1] = name end
  end
  return all
end

return kinds
