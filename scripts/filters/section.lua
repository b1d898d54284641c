--- Keeps what stands in the sections whose title has some words.
local keep = require "nutgraf.keep"

-- The ranges of the sections that fit: from a title to the next of its level or above.
local function sections(doc, words)
  local list, open = {}, {}
  for block in doc:blocks { role = { "section-title", "headline" } } do
    local level = block.level or 1
    for index = #open, 1, -1 do
      if open[index].level >= level then
        open[index].stop = block.start
        table.remove(open, index)
      end
    end
    if block.role == "section-title" and block.text:lower():find(words, 1, true) then
      local section = { start = block.start, stop = math.huge, level = level }
      list[#list + 1], open[#open + 1] = section, section
    end
  end
  return list
end

return {
  summary = "keeps what stands in the sections whose title has some words",
  example = "nutgraf quotes article.html --filter section='other voices'",
  on = "items",
  argument = "section",
  options = { section = { type = "string", summary = "words of the section's title" } },
  prepare = function(options)
    if not options.section or options.section == "" then
      return "section: which? --filter section=WORDS"
    end
  end,
  filter = function(list, options, context)
    local known = {}
    return keep.items(list, context.shape, function(item)
      local doc = keep.document(item, context)
      if not doc or not item.span then return false end
      known[doc] = known[doc] or sections(doc, options.section:lower())
      for _, section in ipairs(known[doc]) do
        if item.span[1] >= section.start and item.span[1] < section.stop then return true end
      end
      return false
    end)
  end,
}
