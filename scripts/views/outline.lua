--- The story's skeleton: headline, deck, byline, date, captions, and the section
--- titles with what stands under each. Of a message its subject, which stands in its
--- header, and whose the older messages are that stand below; of a thread whose its posts are;
--- of a live blog its entries, by their times.
local core = require "nutgraf.core"
local entries = require "nutgraf.evidence.entries"
local kinds = require "nutgraf.evidence.kinds"

-- What stands in the outline, and how deep: sections by the level of their title.
local SHOWN = {
  headline = true, deck = true, byline = true, dateline = true, ["section-title"] = true,
  caption = true, credit = true,
}

-- What a post's own line tells already.
local HEAD = { byline = true, dateline = true }

local ROLES = kinds.join(core.roles, { "subject", "quoted", "post", "entry" })

return {
  summary = "headline, deck, byline, date, sections and captions, as a tree",
  example = "nutgraf outline article.html",
  shape = "tree",
  noun = "headlines",
  looks = "blocks",
  columns = {
    { "line", "integer" }, { "role", "string", values = ROLES }, { "text", "string" },
  },
  options = {
    body = { type = "boolean", default = false, summary = "show the paragraphs, too" },
  },
  view = function(doc, options)
    local root = { children = {} }
    local open = { { item = root, level = 0 } } -- from the root to the current section
    if doc.source.mail and doc.meta.title then
      local item = { at = { 0, 0 }, role = "subject", text = doc.meta.title, level = 1 }
      root.children[1], open[2] = item, { item = item, level = 1 }
    end
    local count, depth, headline = 0, #open, nil
    local thread = doc.page and doc.page.kind == "thread"
    local entry_at = {}
    for _, entry in ipairs(entries.of(doc)) do entry_at[entry.at.id] = entry end
    for block in doc:blocks { leaf = true } do
      local role, of = block.role, block.letter
      while of and count < of.id do
        count = count + 1
        local whose = doc:get("letters", count)
        for index = #open, depth + 1, -1 do open[index] = nil end
        local parent = open[#open].item
        parent.children = parent.children or {}
        local day = whose.date and ", " .. whose.date or ""
        local who = whose.name or whose.address or "nobody is named"
        local item = {
          at = whose.name and whose.head or whose.span, role = thread and "post" or "quoted",
          level = 2, text = who .. day,
        }
        parent.children[#parent.children + 1] = item
        open[#open + 1] = { item = item, level = 2 }
      end
      if role == "headline" and headline and headline.next == block.id then
        -- It goes on in a line that touches.
        headline.item.at = { headline.start, block.span[2] }
        headline.next = block.id + 1
      elseif not (thread and of and HEAD[role])
        and (SHOWN[role] or options.body and role == "body") then
        local level
        if role == "headline" then
          level = 1
        elseif role == "section-title" then
          level = math.max(next(entry_at) and 3 or 2, block.level)
        elseif entry_at[block.id] then
          role, level = "entry", 2
        end
        while level and open[#open].level >= level do open[#open] = nil end
        local parent = open[#open].item
        local item = { at = block, role = role, level = level }
        parent.children = parent.children or {}
        parent.children[#parent.children + 1] = item
        if role == "headline" then
          headline = { item = item, start = block.span[1], next = block.id + 1 }
        end
        if level then open[#open + 1] = { item = item, level = level } end
      end
    end
    return root.children
  end,
}
