" Writes the syntax groups of each character of the file that is open, outermost first, to $DOCDSL_GROUPS: a line a character.
set nocompatible encoding=utf-8
filetype plugin on
syntax on
edit
let s:out = []
for s:line in range(1, line('$'))
  for s:column in range(0, strchars(getline(s:line)) - 1)
    let s:groups = map(synstack(s:line, byteidx(getline(s:line), s:column) + 1), {_, id -> synIDattr(id, 'name')})
    call add(s:out, s:line . ' ' . s:column . ' ' . join(s:groups))
  endfor
endfor
call writefile(s:out + ['filetype ' . &filetype . ' ' . &commentstring], $DOCDSL_GROUPS)
qall!
