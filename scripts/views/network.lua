--- Who is tied to whom, and by which words. Names that are one entity are one
--- node; a codename and the person it is said to be are two.
local core = require "nutgraf.core"
local kinds = require "nutgraf.evidence.kinds"

-- A name for each entity that no other has.
local function labels()
  local by_key, taken = {}, {}
  return function(entity)
    if not by_key[entity.key] then
      local name = entity.name
      if taken[name] then name = ("%s (line %d)"):format(name, entity.line) end
      by_key[entity.key], taken[name] = name, true
    end
    return by_key[entity.key]
  end
end

local RELATIONS = kinds.relations()

return {
  summary = "who is tied to whom, as what, by which words of the text",
  example = "nutgraf network article.html --to table",
  shape = "graph",
  noun = "relations",
  needs = { "relations" },
  partly = { "clauses" },
  options = {
    kinds = { type = "list", values = RELATIONS, summary = "only these kinds" },
  },
  columns = {
    { "line", "integer" }, { "from", "string" },
    { "kind", "string", values = kinds.join(RELATIONS, core.kinds.entities) }, { "to", "string" },
    { "words", "string" }, { "said_by", "string" },
    { "status", "string", values = { "past", "denied" } },
    { "rule", "string", internal = true }, { "text", "string" },
  },
  view = function(doc, options)
    local wanted
    if options.kinds then
      wanted = {}
      for _, kind in ipairs(options.kinds) do wanted[kind] = true end
    end
    local label, nodes, edges, there = labels(), {}, {}, {}
    local function node(entity)
      local id = label(entity)
      if not there[id] then
        there[id] = true
        nodes[#nodes + 1] = { at = entity, id = id, name = entity.name, kind = entity.kind }
      end
      return id
    end
    for relation in doc:relations() do
      if not wanted or wanted[relation.kind] then
        edges[#edges + 1] = {
          at = relation, from = node(relation.from), from_key = relation.from.key,
          kind = relation.kind, to = node(relation.to), to_key = relation.to.key,
          words = relation.words, said_by = relation.said_by,
          status = relation.status, rule = relation.rule,
          text = doc:context(relation, 160),
        }
      end
    end
    return { nodes = nodes, edges = edges }
  end,
}
