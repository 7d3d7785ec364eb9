autocmd BufRead,BufNewFile *.qa setfiletype qa
autocmd BufRead,BufNewFile *.qatype setfiletype qatype
