--- Puts pseudonyms in the place of names and contacts, in the file itself, before it is
--- parsed: text, metadata, links, path and hash are those of the redacted bytes. Looks
--- through all that was written, and lets nothing out where one is left.
local forms = require "nutgraf.redaction.forms"
local plan = require "nutgraf.redaction.plan"

local BOM = "\239\187\191"

local function redacted(value, index)
  if type(value) == "string" then return (forms.replace(value, index)) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, field in pairs(value) do copy[key] = redacted(field, index) end
  return copy
end

-- A name that is mistyped stands nowhere, and the one that was meant stays.
local function tell_missing(options)
  local count = #options.indexes
  for _, name in ipairs(options.names or {}) do
    if not options.found[forms.join(name)] then
      print(("redact: '%s' stands in %s"):format(name,
        count == 1 and "no place of the document" or ("none of %d documents"):format(count)))
    end
  end
end

return {
  summary = "puts pseudonyms in the place of names and contacts, before the file is parsed",
  example = "nutgraf quotes article.html --filter redact='Anselm Dorrant Vey,KX2'",
  on = "source",
  argument = "names",
  options = plan.options,
  filter = function(source, options)
    local targets = plan.make(source.document, options)
    local index = plan.index(targets)
    options.indexes, options.found = options.indexes or {}, options.found or {}
    table.insert(options.indexes, index)
    local bytes, gone = forms.replace(source.document.file, index)
    for _, target in ipairs(targets) do
      local joined = forms.join(target.name)
      options.found[joined] = options.found[joined] or gone[joined] or target.at ~= nil
    end
    return {
      bytes = BOM .. bytes,
      name = redacted(source.name, index), path = redacted(source.path, index),
      url = redacted(source.url, index), meta = redacted(source.meta, index),
    }
  end,
  after = function(text, options, last)
    local indexes = options.indexes or {}
    for at = last and 1 or #indexes, #indexes do
      local left = forms.find(text, indexes[at])[1]
      if left then
        return ("what %s stands for is left in the output, which is withheld")
          :format(left.form.pseudonym)
      end
    end
    if last and #indexes > 0 then tell_missing(options) end
  end,
}
