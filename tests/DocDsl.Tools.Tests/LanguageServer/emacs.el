;;; A user of Emacs with eglot, without a screen. Folder: the letters that EditorRun writes. DOCDSL_TOOL: docdsl-tool.dll. DOCDSL_EMACS: src/editors/emacs.  -*- lexical-binding: t -*-
;;; Exit code 0 when all held; each line says what.

(package-initialize)
(require 'eglot)
(setq make-backup-files nil
      create-lockfiles nil
      eglot-connect-timeout 60
      eglot-confirm-server-initiated-edits nil
      completion-category-overrides nil)

(add-to-list 'load-path (getenv "DOCDSL_EMACS"))
(require 'docdsl-mode)
(add-to-list 'eglot-server-programs `(docdsl-mode . ("dotnet" ,(getenv "DOCDSL_TOOL") "lsp")))

(defvar doing "starting")

(defun say (form &rest values) (princ (concat (apply #'format form values) "\n")))

(defun await (what get)
  "Until GET gives something: what it gives then."
  (let ((end (+ (float-time) 30)) found)
    (while (not (setq found (funcall get)))
      (when (> (float-time) end) (error "It never came to be that %s" what))
      (accept-process-output nil 0.02))
    found))

(defun check (what is) (unless is (error "It does not hold that %s" what)))

(defun told ()
  "The diagnostics of the buffer: kind, message, and the words below the squiggle."
  (mapconcat (lambda (found)
               (format "%s %s %s" (flymake-diagnostic-type found) (flymake-diagnostic-text found)
                       (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found))))
             (sort (flymake-diagnostics) (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other))))
             "; "))

(defun await-told (expected)
  (condition-case fault
      (await (format "the diagnostics are \"%s\"" expected) (lambda () (equal (told) expected)))
    (error (error "%s; they are \"%s\"" (cadr fault) (told)))))

(defun changed ()
  "Tells the server at once what an editor that is used by hand tells when nothing is typed for a moment."
  (eglot--signal-textDocument/didChange))

(defun go-to (words) (goto-char (point-min)) (search-forward words) (goto-char (match-beginning 0)))

(defun has (words) (save-excursion (goto-char (point-min)) (search-forward words nil t)))

(defmacro step (name &rest body)
  (declare (indent 1))
  `(progn (setq doing ,name) ,@body (say "ok %s" ,name)))

(defconst unanswered "eglot-error docdsl [QA3001]: Question 2 has no answer Vraag 2")

(condition-case fault
    (progn
      (step "an unanswered question is told"
        (find-file "a.qa")
        (check "the file has its mode" (eq major-mode 'docdsl-mode))
        (apply #'eglot--connect (eglot--guess-contact))
        (check "eglot is on" (eglot-managed-p))
        (await-told unanswered))

      (step "what is typed and not saved is reported, at its location after an emoji and curled quotes"
        (go-to "Niets")
        (insert "😀 ‘Nou’: ")
        (go-to "wie]]")
        (delete-char 3)
        (insert "weg")
        (changed)
        (await-told (concat "eglot-error docdsl [QA4001]: This refers to question 'weg', which does not exist [[#weg]]; " unanswered))
        (go-to "weg]]")
        (delete-char 3)
        (insert "wie")
        (changed)
        (await-told unanswered)
        (check "nothing was saved" (buffer-modified-p)))

      (step "what is shown at the cursor is the question that a reference means"
        (go-to "wie]]")
        (let (shown)
          (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
          (check (format "it is shown: %s" (await "it is shown" (lambda () shown))) (string-match-p "Wie betaalt\\?" shown))))

      (step "the definition is found"
        (go-to "wie]]")
        (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
        (check (format "it is question 2: %s" (thing-at-point 'line t)) (member (thing-at-point 'line t) '("Vraag 2\n" "@id wie\n"))))

      (step "completion after an emoji and curled quotes writes the only id that begins so"
        (go-to " verder")
        (insert " 😀 ‘of’ [[#ko")
        (completion-at-point)
        (check (format "it is there: %s" (thing-at-point 'line t)) (has "[[#wie]] 😀 ‘of’ [[#kosten]] verder"))
        (go-to " 😀 ‘of’ [[#kosten]]")
        (delete-char (length " 😀 ‘of’ [[#kosten]]"))
        (changed))

      (step "completion writes the only directive that begins so and is allowed here"
        (go-to "Wie betaalt")
        (insert "@wit\n")
        (backward-char)
        (completion-at-point)
        (check (format "it is there: %s" (thing-at-point 'line t)) (has "\n@withdrawn \n"))
        (go-to "@withdrawn")
        (delete-region (point) (line-beginning-position 2))
        (changed)
        (await-told unanswered))

      (step "a code action writes the missing answer, and what it wants goes"
        (go-to "Vraag 2")
        (let ((last-nonmenu-event t) offered)
          (cl-letf (((symbol-function 'completing-read)
                     (lambda (_ titles &rest _)
                       (setq offered (all-completions "" titles))
                       (seq-find (lambda (title) (string-prefix-p "Add 'Antwoord op vraag 2'" title)) offered))))
            (call-interactively #'eglot-code-actions))
          (check (format "it is offered: %s" offered) (has "\nAntwoord op vraag 2\n")))
        (changed)
        (await "the question is answered" (lambda () (string-match-p "QA3005" (told))))
        (go-to "Antwoord op vraag 2")
        (forward-line)
        (delete-region (point) (line-end-position))
        (insert "De gemeente.")
        (changed)
        (await-told ""))

      (step "renaming an id renames it in both files"
        (go-to "wie]]")
        (cl-letf (((symbol-function 'y-or-n-p) #'always))
          (eglot-rename "betaler"))
        (check "it is done here" (and (has "@id betaler") (has "‘dus’ [[#betaler]] verder.")))
        (with-current-buffer (find-file-noselect "b.qa")
          (check (format "it is done there: %s" (buffer-string)) (has "Nee 😀, zie ‘hier’ [[a#betaler]]."))))

      (step "formatting brings the canonical layout, and no more"
        (eglot-format-buffer)
        (let ((before (buffer-string)))
          (go-to "Vraag 2")
          (end-of-line)
          (insert "   ")
          (go-to "\nVraag 1")
          (insert "\n\n")
          (eglot-format-buffer)
          (check "it is as before" (equal (buffer-string) before))))

      (step "after all edits the server has the same text"
        (changed)
        (check "they are the same"
               (equal (buffer-substring-no-properties (point-min) (point-max))
                      (jsonrpc-request (eglot-current-server) :docdsl/text (list :textDocument (eglot--TextDocumentIdentifier))))))

      (step "it ends when the editor lets it go"
        (let ((process (jsonrpc--process (eglot-current-server))))
          (eglot-shutdown (eglot-current-server))
          (await "it has ended" (lambda () (not (process-live-p process)))))))
  (error
   (say "FAILED %s: %s" doing (error-message-string fault))
   (dolist (buffer (buffer-list))
     (when (or (buffer-file-name buffer) (string-match-p "EGLOT" (buffer-name buffer)))
       (say "--- %s\n%s" (buffer-name buffer) (with-current-buffer buffer (buffer-string)))))
   (kill-emacs 1)))

(set-buffer-modified-p nil)
(kill-emacs 0)
