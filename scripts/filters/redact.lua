--- Puts pseudonyms in the place of names and contacts, in the file itself, before it is
--- parsed: text, metadata, links, path and hash are those of the redacted bytes. Looks
--- through all that was written, and lets nothing out where one is left.
local forms = require "nutgraf.redaction.forms"
local left = require "nutgraf.redaction.left"
local plan = require "nutgraf.redaction.plan"
local unproved = require "nutgraf.redaction.unproved"

local BOM = "\239\187\191"

local function redacted(value, index, address)
  if type(value) == "string" then return (forms.replace(value, index, address)) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, field in pairs(value) do copy[key] = redacted(field, index, address) end
  return copy
end

local options = {
  allow_missing = { type = "boolean", summary = "goes on where a name stands nowhere" },
}
for name, option in pairs(plan.options) do options[name] = option end

return {
  summary = "puts pseudonyms in the place of names and contacts, before the file is parsed",
  example = "nutgraf quotes article.html --filter redact='Anselm Dorrant Vey,KX2'",
  on = "source",
  whole = true,
  argument = "names",
  options = options,
  filter = function(source, given)
    local it = plan.make(source.document, given)
    local state = left.of(given)
    local bytes, gone = forms.replace(it.text, it.index)
    left.take(state, it, gone, given)
    local function path(value)
      if type(value) ~= "string" then return value end
      value = redacted(value, it.index, true)
      return left.is_everything(given) and unproved.path(it, value) or value
    end
    return {
      bytes = BOM .. bytes,
      name = path(source.name), path = path(source.path), url = path(source.url),
      meta = redacted(source.meta, it.index),
    }
  end,
  after = function(text, given, last)
    return left.look(left.of(given), text, given, last)
  end,
}
