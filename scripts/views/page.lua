--- The page block by block: what each block is for, and where the story begins
--- and ends.
local core = require "nutgraf.core"

return {
  summary = "every block of the page: its role, and the part of the page that it is in",
  example = "nutgraf page article.html --where 'part == \"page\"'",
  shape = "list",
  page = true,
  noun = "blocks",
  looks = "blocks",
  columns = {
    { "line", "integer" }, { "part", "string" }, { "edge", "string" },
    { "role", "string", values = core.roles }, { "kind", "string", values = core.kinds.blocks },
    { "text", "string" },
  },
  view = function(doc)
    if doc.page then doc.remark = ("this page: %s (%s)"):format(doc.page.kind, doc.page.why) end
    local first, last
    for block in doc:blocks { leaf = true } do
      if doc:is_story(block) then first, last = first or block.id, block.id end
    end
    local edges = {}
    if first then edges[last] = "ends" end
    if first then edges[first] = first == last and "begins and ends" or "begins" end
    local next_block = doc:blocks { leaf = true }
    return function()
      local block = next_block()
      return block and {
        at = block, part = block.part, edge = edges[block.id],
        role = block.role, kind = block.kind, recurs = block.recurs,
      }
    end
  end,
}
