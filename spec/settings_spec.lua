-- What plugins/lsp/README.md has people paste is at least of the language that it says, and
-- the extension for VS Code has what its manifest names.
local cjson = require "cjson"
local support = require "spec.support"

local function blocks(language)
  local list = {}
  local text = support.read "plugins/lsp/README.md"
  for kind, block in text:gmatch "\n```(%w+)\n(.-\n)```" do
    if kind == language then list[#list + 1] = block end
  end
  return list
end

describe("the settings to paste", function()
  it("are JSON and Lua where they say so", function()
    local json, lua = blocks "json", blocks "lua"
    assert.same({ 2, 2 }, { #json, #lua })
    for _, block in ipairs(json) do assert.equal("table", type(cjson.decode(block))) end
    for _, block in ipairs(lua) do assert.is_truthy(loadstring and loadstring(block) or load(block)) end -- luacheck: ignore
  end)

  it("name the command", function()
    local count = 0
    for block in support.read "plugins/lsp/README.md":gmatch "\n```%w+\n(.-\n)```" do
      count = count + 1
      assert.matches("nutgraf", block)
      assert.matches("lsp", block)
    end
    assert.equal(8, count)
  end)
end)

describe("the extension for VS Code", function()
  local manifest = cjson.decode(support.read "plugins/vscode/package.json")
  local code = support.read "plugins/vscode/extension.js"

  it("registers the commands, and reads the settings, that its manifest names", function()
    assert.equal("./extension.js", manifest.main)
    for _, command in ipairs(manifest.contributes.commands) do
      assert.is_truthy(code:find(('registerCommand("%s"'):format(command.command), 1, true))
    end
    for name in pairs(manifest.contributes.configuration.properties) do
      assert.is_truthy(code:find(('get("%s")'):format(name:match "%.(.*)"), 1, true), name)
    end
    for module in code:gmatch 'require%("([^"]+)"%)' do
      assert.is_truthy(module == "vscode" or manifest.dependencies[module:match "^[^/]+"], module)
    end
  end)

  it("asks the server for commands that it has", function()
    local commands = table.concat(require("nutgraf.lsp.actions").commands, " ")
    for command in code:gmatch 'run%("([%w.]+)"' do assert.is_truthy(commands:find(command, 1, true)) end
  end)
end)
