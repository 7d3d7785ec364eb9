" Says what is shown of the file that is open.
call writefile(['filetype ' . &filetype] + map(synstack(3, 1), {_, id -> synIDattr(id, 'name')}), '/dev/stdout')
qall!
