--- Who wrote to whom, how often, from when to when. A person is an address, else a name;
--- names are never merged.
local letters = require "nutgraf.evidence.letters"

-- Notes what one letter tells of who wrote to one person.
local function note(edges, by_pair, letter, from, to)
  local pair = from .. "\n" .. to
  local edge = by_pair[pair]
  if not edge then
    edge = { at = letter.at, document = letter.document, from = from, to = to, letters = 0 }
    by_pair[pair], edges[#edges + 1] = edge, edge
  end
  edge.letters = edge.letters + 1
  if letter.edtf then
    if not edge.first or letter.edtf < edge.first then edge.first = letter.edtf end
    if not edge.last or letter.edtf > edge.last then edge.last = letter.edtf end
  end
  if letter.subject and not edge.subject then edge.subject = letter.subject end
end

return {
  summary = "who wrote to whom, how often, from when to when, as a graph",
  example = "nutgraf correspondence-graph leak.mbox --to table",
  over = "corpus",
  shape = "graph",
  noun = "messages",
  columns = {
    { "line", "integer" }, { "from", "string" }, { "to", "string" }, { "letters", "integer" },
    { "first", "string" }, { "last", "string" }, { "subject", "string" },
  },
  view = function(docs)
    local nodes, edges, there, by_pair = {}, {}, {}, {}
    local function node(letter, name, address)
      local id = letters.person(name, address)
      if id and not there[id] then
        there[id] = true
        nodes[#nodes + 1] = {
          at = letter.at, document = letter.document, id = id, name = name or id, kind = "person",
        }
      end
      return id
    end
    for _, letter in ipairs(letters.once(docs)) do
      local from = node(letter, letter.from, letter.from_address)
      for index, name in ipairs(letter.to) do
        local to = node(letter, name, letter.to_addresses[index])
        if from and to then note(edges, by_pair, letter, from, to) end
      end
    end
    return { nodes = nodes, edges = edges }
  end,
}
