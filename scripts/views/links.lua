--- Where the document points to.
return {
  summary = "every hyperlink: its words and its address",
  example = "nutgraf links article.html --where 'part == \"story\"'",
  shape = "list",
  columns = {
    { "line", "integer" }, { "part", "string" }, { "text", "string" }, { "href", "string" },
  },
  view = function(doc)
    local parts = {}
    for block in doc:blocks { leaf = true } do
      parts[#parts + 1] = { block.stop, doc:is_story(block) and "story" or "chrome" }
    end
    local items, index = {}, 1
    for link in doc:links() do
      while parts[index] and parts[index][1] < link.stop do index = index + 1 end
      items[#items + 1] = { at = link, href = link.href, part = parts[index] and parts[index][2] }
    end
    return items
  end,
}
