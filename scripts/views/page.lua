--- The page block by block: what each block is for, and where the story begins
--- and ends.
return {
  summary = "every block of the page: its role, and whether it is story or chrome",
  example = "nutgraf page article.html --where 'part == \"chrome\"'",
  shape = "list",
  columns = {
    { "line", "integer" }, { "part", "string" }, { "edge", "string" }, { "role", "string" },
    { "kind", "string" }, { "text", "string" },
  },
  view = function(doc)
    local items, first, last = {}, nil, nil
    for block in doc:blocks { leaf = true } do
      local story = doc:is_story(block)
      local item = {
        at = block, part = story and "story" or "chrome", role = block.role, kind = block.kind,
      }
      items[#items + 1] = item
      if story then first, last = first or item, item end
    end
    if first then
      first.edge, last.edge = "begins", "ends"
      if first == last then first.edge = "begins and ends" end
    end
    return items
  end,
}
