local nutgraf = require "nutgraf"

-- Runs a shell command; what it prints.
local function output(command)
  local pipe = io.popen(command)
  local text = pipe:read("*a")
  pipe:close()
  return text
end

describe("a document in another program's format", function()
  local folder
  setup(function()
    folder = output("mktemp -d"):match("%S+")
    local file = assert(io.open(folder .. "/a.md", "w"))
    file:write("# The pier is shut\n\nThe clerk said nothing of it.\n")
    file:close()
    for _, format in ipairs { "docx", "odt", "epub", "rtf" } do
      os.execute(("pandoc -s --metadata title=x -o %s/a.%s %s/a.md"):format(folder, format, folder))
    end
  end)
  teardown(function() os.execute("rm -r " .. folder) end)

  for _, format in ipairs { "docx", "odt", "epub", "rtf" } do
    it("is converted: " .. format, function()
      local path = folder .. "/a." .. format
      local doc = assert(nutgraf.open(path))
      assert.truthy(doc.text:find("The clerk said nothing of it.", 1, true))
      local step = nutgraf.source(doc).chain[1]
      assert.equal("pandoc", step.converter)
      assert.truthy(step.version:find("^%d+%.%d+"))
      assert.equal(output("sha256sum < " .. path):match("%x+"), step.from)
      assert.equal(64, #step.to)
    end)
  end

  it("is a story from end to end", function()
    local file = assert(io.open(folder .. "/whole.md", "w"))
    file:write("# The pier is shut\n\nThe clerk said nothing of it.\n\nSee the plan.\n\nRead more in the log.\n")
    file:close()
    os.execute(("pandoc -s -o %s/whole.docx %s/whole.md"):format(folder, folder))
    for block in assert(nutgraf.open(folder .. "/whole.docx")):blocks { kind = "paragraph" } do
      assert.equal("body", block.role, block.text)
    end
  end)

  it("is known by its content where its name says nothing", function()
    os.execute(("cp %s/a.docx %s/b.txt"):format(folder, folder))
    local doc = assert(nutgraf.open(folder .. "/b.txt"))
    assert.equal("text/html", doc.type)
  end)

  it("that is broken is refused in the converter's words", function()
    os.execute(("head -c 200 %s/a.docx > %s/broken.docx"):format(folder, folder))
    local doc, message = nutgraf.open(folder .. "/broken.docx")
    assert.is_nil(doc)
    assert.truthy(message:find("broken.docx: pandoc could not read it: ", 1, true))
  end)

  it("whose converter is missing names the package", function()
    local script = folder .. "/open.lua"
    local file = assert(io.open(script, "w"))
    file:write('print((select(2, require("nutgraf").open(arg[1]))))\n')
    file:close()
    local version = _VERSION:match("%d+%.%d+")
    local build = os.getenv("NUTGRAF_BUILD") or "build"
    local lua = output("command -v " .. (version == "5.1" and "luajit" or "lua" .. version)):match("%S+")
    local said = output(("LUA_PATH='scripts/?.lua;scripts/?/init.lua;;' LUA_CPATH='%s/lib/lua/%s/?.so;;' PATH=/nowhere %s %s %s/a.docx")
      :format(build, version, lua, script, folder))
    assert.equal(folder .. "/a.docx: reading DOCX needs the program pandoc (Debian: pandoc)\n", said)
  end)
end)
