--- SARIF 2.1.0: what checks find, for the programs that show it beside the text. The
--- items of other views become results of one rule, the view.
local items = require "nutgraf.items"
local json = require "nutgraf.json"
local lines = require "nutgraf.lsp.text"
local markup = require "nutgraf.markup"
local loading = require "nutgraf.run.loading"

local view, count, files

local result_shape = json.shape({}, {
  "ruleId", "level", "message", "locations", "relatedLocations", "partialFingerprints",
})
local region_shape = json.shape({}, {
  "startLine", "startColumn", "endLine", "endColumn", "snippet",
})
local rule_shape = json.shape({}, { "id", "shortDescription", "fullDescription", "help" })

-- A column in code points, of one in the document's unit.
local function column(doc, line, at)
  if doc.unit == "codepoint" then return at end
  if files.doc ~= doc then
    local file = doc.file
    files = { doc = doc, points = lines.new(file, "utf-32"), utf16 = lines.new(file, "utf-16") }
  end
  if doc.unit == "utf16" then
    at = files.utf16:place({ line = line - 1, character = at - 1 }).column
  end
  return files.points:position(line, at).character + 1
end

local function location(doc, item, message)
  local region
  if item.line and doc then
    region = region_shape {
      startLine = item.line, startColumn = column(doc, item.line, item.column or 1),
      endLine = item.end_line,
      endColumn = item.end_line and column(doc, item.end_line, item.end_column),
      snippet = item.text and { text = item.text } or nil,
    }
  end
  return {
    physicalLocation = {
      artifactLocation = { uri = markup.uri(item.document or doc.name) }, region = region,
    },
    message = message and { text = message } or nil,
  }
end

local function rules()
  local list = json.array {}
  if view ~= "check" then
    list[1] = rule_shape { id = view, shortDescription = { text = view } }
    return list
  end
  for index, name in ipairs(loading.names "check") do
    local check = loading.script("check", name)
    list[index] = rule_shape {
      id = name, shortDescription = { text = check.summary },
      fullDescription = { text = check.rule or check.summary },
      help = check.advice and { text = check.advice } or nil,
    }
  end
  return list
end

return {
  summary = "SARIF 2.1.0: what checks find, for code hosts and editors",
  example = "nutgraf check article.html --to sarif",
  accepts = { "list" },
  whole = true,
  begin = function(out, _, context)
    view, count, files = context.view, 0, {}
    out:write('{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json",',
      '"runs":[{"columnKind":"unicodeCodePoints","results":[')
  end,
  item = function(out, item, doc)
    if doc then items.ends(doc, { item }) end
    local related = json.array {}
    for index, one in ipairs(item.related or {}) do
      one.document = item.document
      related[index] = location(doc, one, one.message)
    end
    out:write(count > 0 and ",\n" or "\n")
    count = count + 1
    json.write(result_shape {
      ruleId = item.check or view, level = item.severity or "note",
      message = { text = item.message or item.text or view },
      locations = json.array { location(doc, item) },
      relatedLocations = #related > 0 and related or nil,
      partialFingerprints = item.key and { ["nutgraf/v1"] = item.key } or nil,
    }, out:writer())
  end,
  finish = function(out)
    out:write('],\n"tool":{"driver":')
    json.write(json.shape { "name", "version", "rules" } {
      name = "nutgraf", version = require "nutgraf.version", rules = rules(),
    }, out:writer())
    out:write("}}]}\n")
  end,
}
