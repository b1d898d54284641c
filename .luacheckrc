-- What every Lua that Nutgraf runs in has: 5.4, 5.3 and LuaJIT.
std = "min"
max_line_length = 100
-- LuaJIT and later Luas take a mode and an environment.
read_globals = { "load" }
-- Expectations stand on one line where the output does.
files["spec"] = { std = "+busted", max_line_length = false }
-- Word lists are tables of long lines.
files["scripts/lexicons"] = { max_line_length = false }
exclude_files = { "build" }
-- What the host brings.
files["plugins/neovim"] = { std = "luajit", globals = { "vim" } }
for _, name in ipairs { "bench/draft", "bench/neovim", "bench/latency", "bench/edits", "pictures/editor" } do
  files["spec/" .. name .. ".lua"] = { std = "luajit", globals = { "vim" } }
end
files["plugins/pandoc"] = {
  read_globals = { "pandoc", "PANDOC_SCRIPT_FILE" }, globals = { "Pandoc", "Reader", "Span" },
}
files["plugins/lite-xl"] = { read_globals = { "process", "renderer", "system" } }
files["plugins/textadept"] = {
  read_globals = { "_VIEWS", "buffer", "events", "ui", "view" }, ignore = { "122" },
}
files["plugins/vis"] = { globals = { "vis" } }
-- SciTE calls the commands by their names.
files["plugins/scite"] = {
  read_globals = { "output", "props", "scite", "INDIC_SQUIGGLE" }, globals = { "editor" },
  ignore = { "111/nutgraf_.*", "113/nutgraf_.*" },
}
