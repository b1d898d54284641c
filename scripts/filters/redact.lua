--- Puts pseudonyms in the place of names and contacts, in the file itself, before it is
--- parsed: text, metadata, links, path and hash are those of the redacted bytes. Looks
--- through all that was written, and lets nothing out where one is left.
local forms = require "nutgraf.redaction.forms"
local plan = require "nutgraf.redaction.plan"

local BOM = "\239\187\191"

local function redacted(value, index)
  if type(value) == "string" then return forms.replace(value, index) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, field in pairs(value) do copy[key] = redacted(field, index) end
  return copy
end

return {
  summary = "puts pseudonyms in the place of names and contacts, before the file is parsed",
  example = "nutgraf quotes article.html --filter redact='Anselm Dorrant Vey,KX2'",
  on = "source",
  argument = "names",
  options = plan.options,
  filter = function(source, options)
    local index = plan.index(plan.make(source.document, options))
    options.indexes = options.indexes or {}
    table.insert(options.indexes, index)
    return {
      bytes = BOM .. forms.replace(source.document.file, index),
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
  end,
}
