-- :checkhealth nutgraf
local health = vim.health or require "health"
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local warn = health.warn or health.report_warn
local bad = health.error or health.report_error

return {
  check = function()
    start "nutgraf"
    local home = require("nutgraf.neovim.library").home()
    if not home then
      return bad("the library is not found", {
        "run `make ABIS=\"5.4 jit\"` in the checkout, or `make install`",
        "or set vim.g.nutgraf_home to the folder that holds share/nutgraf and lib/",
      })
    end
    ok("library: " .. home .. "/share/nutgraf")
    local loads, message = pcall(require, "nutgraf.core")
    if loads then
      ok("core module: version " .. require("nutgraf.core").version)
    else
      warn("the core module for LuaJIT does not load: views run through the command\n" .. message,
        { "run `make ABIS=\"5.4 jit\"`" })
    end
    if vim.fn.executable(home .. "/bin/nutgraf") == 1 then
      ok("command: " .. home .. "/bin/nutgraf")
    else
      (loads and warn or bad)("the command is not in " .. home .. "/bin")
    end
  end,
}
