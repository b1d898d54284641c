--- The story's skeleton: headline, deck, byline, date, captions, and the section
--- titles with what stands under each.

-- What stands in the outline, and how deep: sections by the level of their title.
local SHOWN = {
  headline = true, deck = true, byline = true, dateline = true, ["section-title"] = true,
  caption = true, credit = true,
}

return {
  summary = "headline, deck, byline, date, sections and captions, as a tree",
  example = "nutgraf outline article.html",
  shape = "tree",
  columns = { { "line", "integer" }, { "role", "string" }, { "text", "string" } },
  options = {
    body = { type = "boolean", default = false, summary = "show the paragraphs, too" },
  },
  view = function(doc, options)
    local root = { children = {} }
    local open = { { item = root, level = 0 } } -- from the root to the current section
    for block in doc:blocks { leaf = true } do
      local role = block.role
      if SHOWN[role] or options.body and role == "body" then
        local level
        if role == "headline" then
          level = 1
        elseif role == "section-title" then
          level = math.max(2, block.level)
        end
        while level and open[#open].level >= level do open[#open] = nil end
        local parent = open[#open].item
        local item = { at = block, role = role, level = level }
        parent.children = parent.children or {}
        parent.children[#parent.children + 1] = item
        if level then open[#open + 1] = { item = item, level = level } end
      end
    end
    return root.children
  end,
}
