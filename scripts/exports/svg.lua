--- A picture: of a timeline, with a lane for each source, or of a network. It stands alone,
--- and brings its colours for light and dark. Several documents' names stay apart: a graph
--- is drawn below the other, and each document has its lanes.
local network = require "nutgraf.picture.network"
local timeline = require "nutgraf.picture.timeline"
local draw = require "nutgraf.picture.draw"

local all, shape, many

-- A lane is a source's; where there are several documents, in its document.
local function lane(item)
  if not many then return item.source or item.document end
  return item.source and ("%s: %s"):format(item.document, item.source) or item.document
end

-- The host's layout where it is wanted: nil is our own.
local function layout(context)
  local how = context.options.layout
  if how == "own" then return nil end
  return function(...)
    local made, message = context.layout(...)
    if not made and how == "graphviz" then
      error(message == "missing" and "--layout graphviz needs the program dot (Debian: graphviz)"
        or "--layout graphviz: dot: " .. message, 0)
    end
    return made, message
  end
end

return {
  summary = "a picture: a timeline in lanes, or a network; it stands alone",
  example = "nutgraf network article.html --to svg --output network.svg",
  accepts = { "graph", "timeline" },
  options = {
    layout = {
      type = "string", values = { "auto", "graphviz", "own" }, default = "auto",
      summary = "where a network's nodes stand: by Graphviz (auto: where it is installed), or "
        .. "by our own layout, which is the same on every machine; the picture says which",
    },
  },
  whole = true, -- one picture of all documents
  begin = function(_, _, context) all, shape, many = {}, context.shape, context.many end,
  item = function(_, item) all[#all + 1] = item end,
  finish = function(out, context)
    local made
    if shape == "graph" then
      made = network.draw(all, { alone = true, layout = layout(context) })
    else
      made = timeline.draw(all, { alone = true, lane = lane })
    end
    local nothing = context.nothing or "nothing to draw"
    out:write(made or draw.picture(480, 40, { draw.words(nothing, 12, 25) }, nothing, true))
  end,
}
