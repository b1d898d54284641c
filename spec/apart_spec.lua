local apart = require "nutgraf.readers.apart"
local nutgraf = require "nutgraf"
local support = require "spec.support"

-- The address sanitizer reserves more memory than any limit, so that its builds have none.
local limited = not (os.getenv "NUTGRAF_BUILD" or ""):find "sanitize"

local function limits(changed)
  local all = {}
  for name, value in pairs(apart.limits) do all[name] = changed[name] or value end
  return all
end

local function sh(script, changed, input)
  return apart.run("sh", { "-c", script }, input or "", limits(changed or {}))
end

local function runs(pid)
  return os.execute("kill -0 " .. pid .. " 2>/dev/null") == true
end

-- Whether a process has ended, or does so soon.
local function ends(pid)
  for _ = 1, 100 do
    if not runs(pid) then return true end
    os.execute "sleep 0.1"
  end
  return false
end

-- A program that runs a shell script apart and waits for it, as the command does.
local function host(folder, script)
  return support.write(folder .. "/host.lua", ([[
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = "%s/lib/lua/5.4/?.so;" .. package.cpath
require("nutgraf.readers.apart").run("sh", { "-c", %q }, "")
]]):format(os.getenv "NUTGRAF_BUILD" or "build", script))
end

describe("a program that runs apart", function()
  it("reads its input and gives its output, and what it says of errors", function()
    local out, message, said = sh("tr a-z A-Z; echo odd >&2", {}, "pier")
    assert.equal("PIER", out)
    assert.is_nil(message)
    assert.equal("odd\n", said)
  end)

  it("may be large on both sides, and may stop reading", function()
    local large = ("0123456789abcde\n"):rep(200000)
    assert.equal(large, sh("cat", {}, large))
    assert.equal("0123456789abcde\n", sh("head -n 1", {}, large))
  end)

  it("that fails, or is not there, says so", function()
    local out, message = sh "exit 3"
    assert.is_nil(out)
    assert.equal("it ended with status 3", message)
    assert.equal("missing", select(2, apart.run("no-such-program", {}, "")))
    assert.equal("signal 11 ended it", select(2, sh "kill -SEGV $$"))
  end)

  it("ends at each limit, which is named", function()
    assert.equal("it was still at work after the limit of 1 seconds", select(2, sh("sleep 60", { wall = 1 })))
    assert.equal("it took more than the limit of 1 seconds of processor time",
      select(2, sh("while :; do :; done", { cpu = 1 })))
    assert.equal("it wrote more than the limit of 100000 bytes", select(2, sh("yes", { output = 100000 })))
    if limited then
      local out, _, said = apart.run("lua5.4", { "-e", "print(#('x'):rep(2^30))" }, "",
        limits { memory = 256 * 1024 * 1024 })
      assert.is_nil(out)
      assert.matches("not enough memory", said)
    end
  end)

  it("ends with all that it has started, whatever ends its host", function()
    local folder = support.folder()
    local script = ("sleep 1000 & echo $! >%s/inner; echo $$ >%s/outer; wait"):format(folder, folder)
    local lua = host(folder, script)
    for _, signal in ipairs { "KILL", "TERM" } do
      os.execute(("rm -f %s/inner %s/outer; lua5.4 %s >/dev/null 2>&1 & echo $! >%s/host")
        :format(folder, folder, lua, folder))
      local outer
      for _ = 1, 100 do
        outer = (support.read(folder .. "/outer") or ""):match "%d+"
        if outer then break end
        os.execute "sleep 0.1"
      end
      local inner = support.read(folder .. "/inner"):match "%d+"
      assert.is_true(runs(outer) and runs(inner))
      os.execute(("kill -%s %s"):format(signal, support.read(folder .. "/host"):match "%d+"))
      assert.is_true(ends(outer))
      assert.is_true(ends(inner))
    end
    support.remove(folder)
  end)

  it("leaves nothing behind when it ends by itself", function()
    local pid = sh("sleep 1000 >/dev/null 2>&1 & echo $!"):match "%d+"
    assert.is_true(ends(pid))
  end)
end)

describe("a converter", function()
  it("ends a document that would take all memory, with a message", function()
    if not limited then return end
    local folder = support.folder()
    -- Little as it is, pandoc needs more than that for it.
    support.write(folder .. "/a.md", "# A\n\nThe clerk.\n")
    os.execute(("cd %s && pandoc -o a.docx a.md"):format(folder))
    local kept = apart.limits
    apart.limits = limits { memory = 100 * 1024 * 1024 }
    finally(function()
      apart.limits = kept
      support.remove(folder)
    end)
    local doc, message = nutgraf.open(folder .. "/a.docx")
    assert.is_nil(doc)
    assert.matches("a%.docx: pandoc could not read it: ", message)
  end)

  it("takes no name for an option", function()
    local folder = support.folder()
    support.write(folder .. "/a.md", "The clerk said nothing of it.\n")
    os.execute(("cd %s && pandoc -s -o a.docx a.md && mv a.docx ./--version.docx"):format(folder))
    local out, err, status = support.run("nutgraf page --to csv -- --version.docx; nutgraf page --to csv ./--version.docx", folder)
    support.remove(folder)
    assert.equal("", err)
    assert.equal(0, status)
    local _, count = out:gsub("The clerk said nothing of it%.", "")
    assert.equal(2, count)
  end)
end)

describe("the reader of mail", function()
  local function message(number)
    return ("From a@quay.example Tue Nov 19 10:00:0%d 2019\nFrom: Ada <a@quay.example>\n"
      .. "Date: Tue, 19 Nov 2019 10:00:00 +0000\nSubject: Number %d\n\nThe pier is shut.\n\n"):format(number, number)
  end

  it("is replaced where a message ends it: that one is named, and stands as a text", function()
    local folder = support.folder()
    local path = support.write(folder .. "/box.mbox", message(1) .. message(2) .. message(3))
    local next_document = nutgraf.documents(path)
    assert.equal("Number 1", next_document().meta.title)
    -- What the second message might do.
    local children = {}
    -- A preloaded sanitizer would have ps wait for ever.
    local pipe = io.popen "LD_PRELOAD= ps -eo pid,ppid,args"
    for line in pipe:lines() do
      local pid, parent, words = line:match "^%s*(%d+)%s+(%d+)%s+(.*)"
      if words and words:find("bin/mail", 1, true) then children[parent] = pid end
    end
    pipe:close()
    local guard = children[("%d"):format(require("luv").os_getpid())]
    os.execute("kill -ABRT " .. children[guard]) -- as GLib does; sanitizers take SEGV for theirs
    assert.is_true(ends(children[guard]))
    local doc, said = next_document()
    assert.is_false(doc)
    assert.equal(("%s#2 (at byte %d): it could not be read, and stands as it is: signal 6 ended it")
      :format(path, #message(1)), said)
    doc = next_document()
    assert.equal("The pier is shut.", doc.text:match "[^\n]+")
    assert.equal("reader-died", nutgraf.source(doc).mail.issues[1].code)
    assert.equal("Number 3", next_document().meta.title)
    assert.is_nil(next_document())
    support.remove(folder)
  end)

  it("keeps no process waiting for it", function()
    local folder = support.folder()
    local path = support.write(folder .. "/box.mbox", message(1) .. message(2))
    local _, err, status = support.run(("nutgraf page %s %s --jobs 2 --to csv"):format(path, path))
    support.remove(folder)
    assert.equal("", err)
    assert.equal(0, status)
  end)
end)
