--- Label Studio: a list of tasks, each with a document's text and what is found in it as a
--- prediction, to correct and to train on; and the labelling interface that a project needs for
--- them. Offsets are UTF-16 units, as a browser counts.
local annotations = require "nutgraf.annotations"
local json = require "nutgraf.json"
local version = require "nutgraf.version"

local task = json.shape { "data", "predictions" }
local prediction = json.shape { "model_version", "result" }
local region = json.shape { "id", "from_name", "to_name", "type", "value" }
local relation = json.shape { "type", "from_id", "to_id", "direction", "labels" }
local value = json.shape { "start", "end", "text", "labels" }

-- A span that has a gap, in pieces.
local GOES_ON = "goes-on"

-- What a project shows the tasks with.
local function write_interface(out)
  out:write '<View>\n  <Labels name="label" toName="text">\n'
  for _, name in ipairs(annotations.labels) do
    out:write('    <Label value="', name, '"/>\n')
  end
  out:write "  </Labels>\n  <Relations>\n"
  for _, name in ipairs(annotations.ties) do
    out:write('    <Relation value="', name, '"/>\n')
  end
  out:write('    <Relation value="', GOES_ON, '"/>\n  </Relations>\n')
  out:write '  <Text name="text" value="$text"/>\n</View>\n'
end

local interface, count

return {
  summary = "Label Studio tasks with predictions, to correct and to train on",
  example = "nutgraf document article.html --to labelstudio",
  accepts = { "document" },
  options = {
    interface = {
      type = "boolean", default = false,
      summary = "write the labelling interface that a project needs for the tasks, not the tasks",
    },
  },
  whole = true, -- of the interface there is one
  begin = function(out, _, context)
    count, interface = 0, context.options.interface
    out:write(interface and "" or "[")
  end,
  item = function(out, _, doc)
    if interface then return end
    out:write(count > 0 and "," or "")
    count = count + 1
    local spans, ties = annotations.of(doc, "utf16")
    local results, ids = json.array {}, {}
    for _, it in ipairs(spans) do
      -- Label Studio has no span with a gap: its pieces are spans tied.
      local last
      for _, span in ipairs(it.spans) do
        local id = ("n%d%s"):format(it.id, last and "-" .. #results or "")
        results[#results + 1] = region {
          id = id, from_name = "label", to_name = "text", type = "labels",
          value = value {
            start = span[1], ["end"] = span[2], text = annotations.words(doc, span, "utf16"),
            labels = json.array { it.label },
          },
        }
        if last then
          results[#results + 1] = relation { type = "relation", from_id = last, to_id = id,
            direction = "right", labels = json.array { GOES_ON } }
        end
        ids[it.id], last = ids[it.id] or id, id
      end
    end
    for _, tie in ipairs(ties) do
      results[#results + 1] = relation { type = "relation", from_id = ids[tie.from],
        to_id = ids[tie.to], direction = "right", labels = json.array { tie.label } }
    end
    out:write "\n"
    json.write(task {
      data = { text = doc.text, document = doc.name },
      predictions = json.array {
        prediction { model_version = "nutgraf " .. version, result = results },
      },
    }, out:writer())
  end,
  finish = function(out)
    if interface then write_interface(out) else out:write "\n]\n" end
  end,
}
