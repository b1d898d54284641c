--- The forms of input, and which file gives how many documents. A form is a line
--- here and a module in readers/ that gives the documents of a file one after
--- the other; what no line claims is one document, which the core reads itself.
local packed = require "nutgraf.readers.packed"

local readers = {}

--- Types that the core parses, by the short name that a person may say.
readers.core = {
  html = "text/html", xml = "text/xml", text = "text/plain", markdown = "text/markdown",
  txt = "text/plain", md = "text/markdown", xhtml = "text/html", plain = "text/plain",
  vtt = "text/vtt", srt = "application/x-subrip",
}

-- What tells mail by its beginning.
local function mail(name)
  return function(head) return require("nutgraf.readers.mbox")[name](head) end
end

--- Forms with a reader of their own. `heads`: patterns, of which the beginning of
--- such a file matches one, or `begins`, a function that is asked; the content tells
--- before the extension does. `streams`: its reader takes the file piece by piece.
readers.forms = {
  {
    type = "application/x-ndjson", short = { "ndjson", "jsonl" },
    extensions = { "ndjson", "jsonl" },
    module = "nutgraf.readers.ndjson", streams = true, heads = {},
  },
  {
    type = "message/rfc822", short = { "eml" }, extensions = { "eml" },
    module = "nutgraf.readers.mail", streams = true,
    heads = {}, begins = mail "is_message",
  },
  {
    type = "application/mbox", short = { "mbox" }, extensions = { "mbox", "mbx" },
    module = "nutgraf.readers.mail", streams = true, heads = {}, begins = mail "begins",
  },
  {
    type = "multipart/related", short = { "mht" }, extensions = { "mht", "mhtml" },
    module = "nutgraf.readers.mail", streams = true, heads = { "^From: <Saved by " },
  },
  {
    type = "application/warc", short = { "warc" }, extensions = { "warc", "wet" },
    module = "nutgraf.readers.warc", streams = true, heads = { "^WARC/1%.%d\r?\n" },
  },
  {
    type = "application/rss+xml", short = { "rss", "atom", "feed" }, extensions = { "rss", "atom" },
    module = "nutgraf.readers.feed",
    heads = {
      "^%s*<rss[%s>]", "^%s*<%?xml[^>]*>[^\0]-<rss[%s>]", "^%s*<feed[%s>]",
      "^%s*<%?xml[^>]*>[^\0]-<feed[%s>]", "^%s*<%?xml[^>]*>[^\0]-<rdf:RDF[^>]*purl.org/rss",
    },
  },
  {
    type = "application/pdf", short = { "pdf" }, extensions = { "pdf" }, what = "PDF",
    module = "nutgraf.readers.convert", heads = { "^%%PDF%-" },
  },
  {
    type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    short = { "docx" }, extensions = { "docx" }, what = "DOCX",
    module = "nutgraf.readers.convert", heads = { "^PK\3\4.*word/" },
  },
  {
    type = "application/vnd.oasis.opendocument.text", short = { "odt" }, extensions = { "odt" },
    what = "ODT", module = "nutgraf.readers.convert",
    heads = { "^PK\3\4.*mimetypeapplication/vnd%.oasis%.opendocument%.text" },
  },
  {
    type = "application/epub+zip", short = { "epub" }, extensions = { "epub" }, what = "EPUB",
    module = "nutgraf.readers.convert", heads = { "^PK\3\4.*mimetypeapplication/epub%+zip" },
  },
  {
    type = "application/rtf", short = { "rtf" }, extensions = { "rtf" }, what = "RTF",
    module = "nutgraf.readers.convert", heads = { "^{\\rtf" },
  },
  {
    type = "text/x-tex", short = { "latex" }, extensions = { "tex" }, what = "LaTeX",
    module = "nutgraf.readers.convert", heads = {},
  },
  {
    type = "text/x-org", short = { "org" }, extensions = { "org" }, what = "Org mode",
    module = "nutgraf.readers.convert", heads = {},
  },
  {
    type = "text/x-rst", short = { "rst" }, extensions = { "rst" }, what = "reStructuredText",
    module = "nutgraf.readers.convert", heads = {},
  },
}

--- Extensions of files that a walk through a folder takes up.
readers.extensions = {
  html = true, htm = true, xhtml = true, xml = true, txt = true, text = true, md = true,
  markdown = true, vtt = true, srt = true, shtml = true, asp = true, php = true,
}
for _, form in ipairs(readers.forms) do
  for _, extension in ipairs(form.extensions) do readers.extensions[extension] = true end
end

--- The lower-case extension of a path, of "a.html.gz" that of "a.html"; or nil.
---@param path string
---@return string?
function readers.extension(path)
  local extension = packed.inner(path):match("[^/.][^/]*%.([^./]+)$")
  return extension and extension:lower()
end

--- The full name of a type.
---@param name string as a person says it: "html", "text/html"
---@return string? type nil where it is none that is known
function readers.type(name)
  local lower = name:lower()
  if readers.core[lower] then return readers.core[lower] end
  for _, full in pairs(readers.core) do
    if full == lower then return full end
  end
  for _, form in ipairs(readers.forms) do
    if form.type == lower then return form.type end
    for _, short in ipairs(form.short) do
      if short == lower then return form.type end
    end
  end
end

--- The names of types, for messages.
---@return string[]
function readers.names()
  local names = { "html", "markdown", "text", "xml" }
  for _, form in ipairs(readers.forms) do names[#names + 1] = form.short[1] end
  return names
end

-- A message in a Maildir, by its folder and its name: "…/cur/1574157600.M1P2.host:2,S".
local function is_delivered(path)
  return path:find "/cur/%d+%.[^/]+$" ~= nil or path:find "/new/%d+%.[^/]+$" ~= nil
end

--- The form that a type or, where none is said, the extension or the folder claims.
---@param path string
---@param type string? full name, as the person said it
---@return table? form
function readers.find(path, type)
  local extension = is_delivered(path) and "eml" or readers.extension(path)
  for _, form in ipairs(readers.forms) do
    if type == form.type then return form end
    if not type then
      for _, known in ipairs(form.extensions) do
        if known == extension then return form end
      end
    end
  end
end

local HEAD = 4096

--- The form that the beginning of a file shows.
---@param bytes string
---@return table? form
function readers.recognise(bytes)
  local head = bytes:sub(1, HEAD)
  for _, form in ipairs(readers.forms) do
    for _, pattern in ipairs(form.heads or {}) do
      if head:find(pattern) then return form end
    end
    if form.begins and form.begins(head) then return form end
  end
end

return readers
