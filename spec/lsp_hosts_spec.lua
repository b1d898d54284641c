-- `nutgraf lsp` in the editors that Debian has, with the settings of plugins/lsp/README.md as they
-- stand there: what a person pastes is what runs here.
local support = require "spec.support"

local TEXT = "The clerk said so.\n\nIt was the the pier.\n"

-- The block of a section of the guide.
local function settings(heading)
  local guide = assert(support.read "plugins/lsp/README.md")
  local from = assert(guide:find("\n## " .. heading .. "\n", 1, true), heading)
  return (assert(guide:match("\n```%w+\n(.-)```", from)))
end

local function has(program)
  local _, _, status = support.run("command -v " .. program)
  return status == 0
end

-- Runs a line in a folder with the text as pier.md and other files, `nutgraf` on the PATH.
local function run(files, line, seconds)
  local root = support.folder()
  support.write(root .. "/pier.md", TEXT)
  for name, body in pairs(files) do support.write(root .. "/" .. name, body) end
  local out, err, status = support.run(("export HOME=%s; export XDG_CONFIG_HOME=$HOME/.config PATH=%s:$PATH; ulimit -c 0; timeout -s KILL %d %s")
    :format(support.quote(root), support.quote(support.command:match "^(.*)/"), seconds or 60, line), root)
  local seen = support.read(root .. "/seen") or ""
  support.remove(root)
  return seen, (out or "") .. (err or ""), status
end

describe("the language server, by the guide's settings,", function()
  it("in Emacs with eglot: has its findings, and takes one's other spelling", function()
    local seen, said = run({
      ["test.el"] = [[
        (package-initialize)
        (require 'eglot)
        ]] .. settings "Emacs, eglot" .. [[
        (setq eglot-sync-connect 20 last-nonmenu-event ?a) ; by the keyboard, not by a menu
        (find-file "pier.md")
        (text-mode)
        (apply #'eglot--connect (eglot--guess-contact))
        (defun wait-for (what)
          (let ((tries 0))
            (while (and (not (funcall what)) (< tries 400))
              (setq tries (1+ tries))
              (accept-process-output nil 0.05))))
        (flymake-mode 1)
        (flymake-start)
        (wait-for (lambda () (flymake-diagnostics)))
        (let ((one (car (flymake-diagnostics))))
          (goto-char (flymake-diagnostic-beg one))
          (write-region (format "found=%d %s\n" (line-number-at-pos) (flymake-diagnostic-text one)) nil "seen")
          (cl-letf (((symbol-function 'completing-read)
                     (lambda (_prompt list &rest _)
                       (seq-find (lambda (title) (string-prefix-p "Change to" title))
                                 (all-completions "" list)))))
            (eglot-code-actions (flymake-diagnostic-beg one) (flymake-diagnostic-end one) nil t)))
        (write-region (format "mended=%s\n" (buffer-substring (line-beginning-position) (line-end-position)))
                      nil "seen" t)
        (eglot-shutdown (eglot-current-server))
        (kill-emacs 0)]],
    }, "emacs -q --batch -l test.el")
    assert.matches("found=3 .*“the” stands twice", seen, said)
    assert.matches("mended=It was the pier%.", seen, said)
  end)

  it("in Vim with ALE: has its findings", function()
    local seen, said = run({
      vimrc = "set nocompatible\nset runtimepath^=/usr/share/vim-ale\nfiletype plugin on\n" .. settings "Vim, ALE" .. [[

function! Test(timer)
  let list = ale#engine#GetLoclist(bufnr(''))
  let s:tries = get(s:, 'tries', 0) + 1
  if empty(list) && s:tries < 300
    return
  endif
  call writefile(map(copy(list), {_, each -> 'found=' . each.lnum . ':' . each.col . ' ' . each.text}), 'seen')
  qall!
endfunction
autocmd VimEnter * call timer_start(100, 'Test', {'repeat': -1})
]],
    }, [[script -qec "stty rows 24 cols 80; TERM=xterm vim -Nu vimrc -i NONE -n pier.md" /dev/null >/dev/null </dev/null]])
    assert.matches("found=3:8 “the” stands twice", seen, said)
  end)

  it("in Helix: has its findings, and its code actions", function()
    if not has "hx" then
      return pending "Debian 12 has no Helix: `make hosts` runs this"
    end
    local seen, said = run({
      [".config/helix/languages.toml"] = settings "Helix",
      -- Waits for words in Helix's log, so many times; of the menu the first is taken.
      ["type.sh"] = [[
        wait_for() { i=0; until grep -aq "$1" .cache/helix/helix.log || [ $i = 100 ]; do i=$((i+1)); sleep 0.2; done; }
        sleep 1
        printf '3G8l'
        wait_for 'publishDiagnostics.*stands twice'
        sleep 0.5
        printf ' a'
        wait_for 'title.*Change to'
        sleep 0.5
        printf '\r'
        sleep 0.5
        printf ':wq!\r'
        sleep 1
      ]],
    }, [[sh -c 'sh type.sh | script -qefc "stty rows 24 cols 100; TERM=xterm hx -vv pier.md" /dev/null >/dev/null; cat pier.md; cp .cache/helix/helix.log seen']])
    assert.matches("stands twice", seen)
    assert.matches("It was the pier%.", said)
  end)
end)
