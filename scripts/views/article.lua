--- The story alone: its metadata and its words, a block a line; as text, unless its
--- record is asked for.
local json = require "nutgraf.json"
local record = require "nutgraf.record"
local text = require "nutgraf.text"

local BODY = { body = true, ["section-title"] = true }
-- In what several people wrote, whose each piece is, and when it was written, belongs to it.
local POSTS = { body = true, ["section-title"] = true, byline = true, dateline = true }
local article = json.shape { "nutgraf", "source", "meta", "body" }

return {
  summary = "the story as plain text, without the page around it",
  example = "nutgraf article article.html --to json",
  shape = "document",
  to = "text",
  page = true,
  view = function(doc)
    local lines = {}
    local wanted = doc.page and doc.page.kind == "thread" and POSTS or BODY
    for block in doc:blocks { leaf = true } do
      if wanted[block.role] then
        local line = text.fold(block.text)
        if line ~= "" then lines[#lines + 1] = line end
      end
    end
    if #lines == 0 then
      doc.told = doc:count "blocks" == 0 and "no story: there are no words"
        or "no story is found: 'nutgraf page' shows what there is"
    end
    return article {
      nutgraf = record.maker(), source = record.source(doc), meta = record.meta(doc),
      body = table.concat(lines, "\n"),
    }
  end,
}
