--- Where the document points to.
return {
  summary = "every hyperlink: its words and its address",
  example = "nutgraf links article.html --all",
  shape = "list",
  looks = "blocks",
  columns = { { "line", "integer" }, { "text", "string" }, { "href", "string" } },
  view = function(doc)
    local items = {}
    for link in doc:links() do items[#items + 1] = { at = link, href = link.href } end
    return items
  end,
}
