--- Label Studio: a list of tasks, each with a document's text and what is found in it as a
--- prediction, to correct and to train on. Offsets are UTF-16 units, as a browser counts.
local annotations = require "nutgraf.annotations"
local json = require "nutgraf.json"
local version = require "nutgraf.version"

local task = json.shape { "data", "predictions" }
local prediction = json.shape { "model_version", "result" }
local region = json.shape { "id", "from_name", "to_name", "type", "value" }
local relation = json.shape { "type", "from_id", "to_id", "direction", "labels" }
local value = json.shape { "start", "end", "text", "labels" }

return {
  summary = "Label Studio tasks with predictions, to correct and to train on",
  example = "nutgraf document article.html --to labelstudio",
  accepts = { "document" },
  separator = ",",
  begin = function(out) out:write "[" end,
  item = function(out, _, doc)
    local spans, ties = annotations.of(doc, "utf16")
    local results, ids = json.array {}, {}
    for _, it in ipairs(spans) do
      -- Label Studio has no span with a gap: its pieces are spans tied by "goes-on".
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
            direction = "right", labels = json.array { "goes-on" } }
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
  finish = function(out) out:write "\n]\n" end,
}
