;;; docdsl-mode.el --- Documents of questions and answers (DocDsl)  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; Colours of documents (.qa) and their types (.qatype): headings of questions and answers, directives, fields, notes and asides.
;; Diagnostics, completion and the rest are the language server's, `docdsl lsp': (add-hook 'docdsl-mode-hook #'eglot-ensure)

;;; Code:

;; <words> Written by a test from the directives and languages of DocDsl (DOCDSL_UPDATE=1).
(defconst docdsl--directives '(
  "allow" "answer" "answers" "aside" "by" "closing" "corrects" "covers" "csharp" "document" "end" "evidence" "expect"
  "fulfils" "group" "heading" "id" "members" "na" "note" "numbering" "open" "optional" "part" "promise" "question"
  "questions-in" "reviewed" "same-as" "source" "status" "strike" "supersedes" "text" "translates" "value" "withdrawn"))
(defconst docdsl--clauses '(
  "from" "by" "on" "again" "in" "at" "mark" "after"))
(defconst docdsl--argument-words '(
  "all" "answer" "any" "closing" "draft" "final" "group" "named" "none" "partial" "per-group" "postponed" "question"
  "question+answer" "referred" "refused" "remark" "sequential" "value"))
(defconst docdsl--numbers '(
  "vragen" "vraag" "questions" "question" "fragen" "frage"))
(defconst docdsl--and '(
  "en" "and" "und" "sowie" "et"))
(defconst docdsl--to '(
  "t/m" "tot en met" "tot" "to" "through" "bis" "à"))
(defconst docdsl--closings '(
  "Toelichting" "Mededeling" "Bijlage" "Bijlagen" "Hoogachtend" "Met vriendelijke groet" "Explanatory note" "Annex"
  "Appendix" "Yours sincerely" "Yours faithfully" "Kind regards" "Anlage" "Anlagen" "Erläuterung"
  "Mit freundlichen Grüßen" "Hochachtungsvoll" "Annexe" "Annexes"))
;; Each: the word, whether it heads an answer, is a plural, has its number glued to it, may stand alone; links.
(defconst docdsl--headings '(
  ("Vraag" nil nil nil nil) ("Vragen" nil t nil nil)
  ("Antwoord" t nil nil t "op vraag" "op vragen" "op de vragen" "op de vraag" "vraag" "vragen")
  ("Antwoorden" t t nil nil "op vraag" "op vragen" "op de vragen" "op de vraag" "vraag" "vragen")
  ("Question" nil nil nil nil) ("Questions" nil t nil nil) ("Q" nil nil t nil) ("Nos." nil t nil nil)
  ("Answer" t nil nil t "to the questions" "to the question" "to questions" "to question")
  ("Answers" t t nil nil "to the questions" "to the question" "to questions" "to question") ("A" t nil t nil)
  ("Frage" nil nil nil nil) ("Fragen" nil t nil nil)
  ("Antwort" t nil nil t "zu den fragen" "zu der frage" "zur frage" "zu fragen" "zu frage" "auf die fragen" "auf die frage" "auf frage" "auf fragen" "zu")
  ("Antworten" t t nil nil "zu den fragen" "zu der frage" "zur frage" "zu fragen" "zu frage" "auf die fragen" "auf die frage" "auf frage" "auf fragen" "zu")
  ("Zu" t nil nil nil "den fragen" "der frage" "fragen" "frage") ("Question" nil nil nil nil) ("Questions" nil t nil nil)
  ("Réponse" t nil nil t "à la question" "aux questions" "à question" "question" "questions")
  ("Réponses" t t nil nil "à la question" "aux questions" "à question" "question" "questions")))
;; </words>

(defgroup docdsl nil "Documents of questions and answers." :group 'text)

(defface docdsl-question-face '((t :inherit font-lock-function-name-face :weight bold)) "The heading of a question.")
(defface docdsl-answer-face '((t :inherit font-lock-type-face :weight bold)) "The heading of an answer.")
(defface docdsl-heading-face '((t :inherit font-lock-builtin-face :weight bold)) "The heading of a group or of the closing.")
(defface docdsl-directive-face '((t :inherit font-lock-keyword-face)) "The name of a directive.")
(defface docdsl-field-face '((t :inherit font-lock-variable-name-face)) "The name of a field.")
(defface docdsl-string-face '((t :inherit font-lock-string-face)) "Quoted words.")
(defface docdsl-clause-face '((t :inherit font-lock-builtin-face)) "A word that precedes an argument: from, by, at.")
(defface docdsl-word-face '((t :inherit font-lock-constant-face)) "An argument that is one of a few words.")
(defface docdsl-number-face '((t :inherit font-lock-constant-face)) "A number or a date.")
(defface docdsl-id-face '((t :inherit font-lock-constant-face)) "The name of a question, a note or a promise.")
(defface docdsl-type-face '((t :inherit font-lock-type-face)) "The name of a type.")
(defface docdsl-reference-face '((t :inherit link)) "A reference to a question.")
(defface docdsl-placeholder-face '((t :inherit font-lock-warning-face)) "What is to be filled in.")
(defface docdsl-note-face '((t :inherit font-lock-doc-face)) "A note.")
(defface docdsl-aside-face '((t :inherit font-lock-comment-face)) "What is no part of the text, such as a running header.")
(defface docdsl-escape-face '((t :inherit font-lock-constant-face)) "An escaped at sign.")
(defface docdsl-comment-face '((t :inherit font-lock-comment-face)) "A comment.")

(defconst docdsl--blank "[ \t\u00a0]")

(defun docdsl--literal (word any-case)
  "A regexp for WORD: any blanks for a blank, and with ANY-CASE any case."
  (mapconcat (lambda (char)
               (cond ((eq char ?\s) (concat docdsl--blank "+"))
                     ((and any-case (/= (downcase char) (upcase char))) (format "[%c%c]" (downcase char) (upcase char)))
                     (t (regexp-quote (string char)))))
             word ""))

(defun docdsl--one-of (words &optional any-case)
  "A regexp for one of WORDS, longest first, with ANY-CASE in any case."
  (concat "\\(?:"
          (mapconcat (lambda (word) (docdsl--literal word any-case))
                     (sort (delete-dups (copy-sequence words)) (lambda (one other) (> (length one) (length other))))
                     "\\|")
          "\\)"))

(defun docdsl--words (words)
  "A regexp for one of WORDS that ends there."
  (concat (docdsl--one-of words t) "\\>"))

(defconst docdsl--number
  (concat "[0-9]\\{1,7\\}\\(?:[A-Za-z])\\|[A-Za-z]\\>\\|" docdsl--blank "*(?[A-Za-z])\\|\\>\\)"))

(defconst docdsl--separator
  (concat docdsl--blank "*\\(?:[-–—]\\|" (docdsl--words docdsl--to)
          "\\|[,;]" docdsl--blank "*\\(?:" (docdsl--words docdsl--and) "\\)?"
          "\\|\\.?" docdsl--blank "*" (docdsl--words docdsl--and) "\\)"
          docdsl--blank "*\\(?:" (docdsl--words docdsl--numbers) docdsl--blank "*\\)?"))

(defconst docdsl--before (concat "^" docdsl--blank "*#*" docdsl--blank "*\\(?:\\*\\*\\)?" docdsl--blank "*"))
(defconst docdsl--whole (concat docdsl--blank "*\\.?:?\\(?:\\*\\*:?\\)?" docdsl--blank "*$"))

;; Words may follow on the line: "Vraag 4: Wat kost het?" What precedes them is the heading.
(defconst docdsl--colon (concat "\\(?:\\*\\*\\)?" docdsl--blank "*:\\(?:\\*\\*\\)?"))
(defconst docdsl--inline (concat "\\(?:\\*\\*\\)?" docdsl--blank "*[:)–—-]\\(?:\\*\\*\\)?"))
(defconst docdsl--point "\\.\\(?:\\*\\*\\)?")

(defun docdsl--any (regexps)
  "A regexp for one of REGEXPS; for none of them nil."
  (and regexps (concat "\\(?:" (mapconcat #'identity regexps "\\|") "\\)")))

(defun docdsl--heading-regexps (answer)
  "Regexps of the headings of questions, or of answers (ANSWER); the heading is their first group.
Numbers are described once for all words: Emacs bounds the length of a regexp."
  (let (singular plural words alone)
    (dolist (form docdsl--headings)
      (pcase-let ((`(,keyword ,is-answer ,is-plural ,is-glued ,is-alone . ,links) form))
        (when (eq is-answer answer)
          (let* ((word (docdsl--one-of (list keyword (upcase keyword))))
                 (begin (concat word
                                (if links (concat "\\(?:" docdsl--blank "+" (docdsl--one-of links t) "\\)?") "")
                                (cond (is-glued "") ((string-suffix-p "." keyword) (concat docdsl--blank "*")) (t (concat docdsl--blank "+"))))))
            (if (and is-plural (not answer)) (push begin plural) (push begin singular))
            (unless (or is-plural is-glued) (push word words))
            (when is-alone (push word alone))))))
    (let* ((more (concat "\\(?:" docdsl--separator docdsl--number "\\)"))
           (numbered (docdsl--any (delq nil (list (concat (docdsl--any (delete-dups singular)) docdsl--number more "*")
                                                  (and plural (concat (docdsl--any (delete-dups plural)) docdsl--number more "+"))))))
           (begin (concat "\\(" docdsl--before)))
      (delq nil
            (list (concat begin numbered docdsl--whole "\\)")
                  (concat begin numbered docdsl--inline "\\)" docdsl--blank "+[^ \t\n]")
                  (concat begin numbered docdsl--point "\\)" docdsl--blank "+[^[:lower:] \t\n]")
                  (concat begin (docdsl--any (delete-dups words)) docdsl--colon "\\)" docdsl--blank "+[^ \t\n]")
                  (and alone (concat begin (docdsl--any alone) docdsl--whole "\\)")))))))

(defconst docdsl--question-regexps (docdsl--heading-regexps nil))
(defconst docdsl--answer-regexps (docdsl--heading-regexps t))

(defconst docdsl--note "^@note[ \t]+[^ \t\n]+\\(?:[ \t]+\\(?:at\\|mark\\)[ \t]+\"\\(?:[^\"\n]\\|\"\"\\)*\"\\)*")

(defun docdsl--note-text (limit)
  "Finds the text of the next note that has it on its line, up to LIMIT."
  (let (found)
    (while (and (not found) (re-search-forward docdsl--note limit t))
      (setq found (looking-at "[ \t]+[^ \t\n].*$")))
    found))

(defun docdsl--ends-block-p ()
  "Whether a note or an aside that is not closed ends before the line at point."
  (and (not (looking-at "@\\(?://\\|@\\|\\(?:text\\|strike\\)\\(?:[^[:alnum:]_-]\\|$\\)\\)"))
       (or (looking-at "@[[:alpha:]]")
           (seq-some #'looking-at docdsl--question-regexps)
           (seq-some #'looking-at docdsl--answer-regexps))))

(defun docdsl--block (regexp limit)
  "Finds the lines of the next block that begins with REGEXP, up to LIMIT."
  (when (re-search-forward (concat regexp "[ \t]*\n") limit t)
    (let ((start (point)))
      (while (not (or (eobp) (docdsl--ends-block-p))) (forward-line))
      (when (> (point) start) (put-text-property start (point) 'font-lock-multiline t))
      (set-match-data (list start (point)))
      t)))

(defconst docdsl-font-lock-keywords
  `(("\\[\\[\\(?:#[[:alnum:]_-]+\\|[0-9]+[A-Za-z]?\\|[^][#\n]+#[[:alnum:]_-]+\\)\\]\\]" 0 'docdsl-reference-face)
    ("\\[\\^[^][:space:]]+\\]" 0 'docdsl-id-face)
    ("\\[\\[[ \t]*\\(?:\\(?:[[:upper:]]\\{2,\\}\\>\\|À REMPLIR\\>\\)[^]\n]*\\|[….]*\\)[ \t]*\\]\\]" 0 'docdsl-placeholder-face)
    ("^\\(@[[:alpha:]][[:alnum:]_-]*\\)\\(.*\\)$" (1 'docdsl-field-face) (2 'docdsl-string-face))
    ("^@[[:alpha:]][[:alnum:]_-]*[ \t]+\\([0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]\\)[ \t]*$" 1 'docdsl-number-face t)
    ,@(mapcar (lambda (regexp) (list regexp 1 ''docdsl-question-face)) docdsl--question-regexps)
    ,@(mapcar (lambda (regexp) (list regexp 1 ''docdsl-answer-face)) docdsl--answer-regexps)
    (,(concat "^" docdsl--blank "*" (docdsl--one-of docdsl--closings) docdsl--blank "*:?" docdsl--blank "*$") 0 'docdsl-heading-face)
    ;; A directive: its line as a whole, then its parts.
    (,(concat "^\\(@" (docdsl--one-of docdsl--directives) "\\)\\(?:[^[:alnum:]_\n-]\\(.*\\)\\)?$")
     (1 'docdsl-directive-face t)
     (2 'default t t)
     ("[^[:alnum:]_.-]\\([0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]\\|-?[0-9]+\\(?:\\.[0-9]+\\)?\\)\\_>" (docdsl--arguments) nil (1 'docdsl-number-face t))
     ("[ \t]\\(#[[:alnum:]_-]+\\)" (docdsl--arguments) nil (1 'docdsl-id-face t))
     (,(concat "[ \t]\\(" (docdsl--one-of docdsl--clauses) "\\)\\(?:[ \t]\\|$\\)") (docdsl--arguments) nil (1 'docdsl-clause-face t))
     (,(concat "[ \t]\\(" (docdsl--one-of docdsl--argument-words) "\\)\\(?:[ \t]\\|$\\)") (docdsl--arguments) nil (1 'docdsl-word-face t))
     ("\"\\(?:[^\"\n]\\|\"\"\\)*\"?" (docdsl--arguments) nil (0 'docdsl-string-face t))
     ("[^\" \t\n]\\(\"\"\\)\\|\\(\"\"\\)[^\" \t\n]" (docdsl--arguments) nil
      (1 'docdsl-escape-face prepend t) (2 'docdsl-escape-face prepend t))
     ("[ \t]\\(\\(?:code\\|test\\|file\\):\\)" (docdsl--arguments) nil (1 'docdsl-clause-face t)))
    ("^@\\(?:id\\|part\\|promise\\)[ \t]+\\(?:#[^ \t\n]+[ \t]+\\)?\\([[:alnum:]_-]+\\)" 1 'docdsl-id-face t)
    ("^@note[ \t]+\\([^ \t\n]+\\)" 1 'docdsl-id-face t)
    ("^@document[ \t]+\\([[:alnum:]._-]+\\)" 1 'docdsl-type-face t)
    ("^@csharp[ \t]+\\([^ \t\n]+\\)" 1 'docdsl-type-face t)
    ("^@evidence[ \t]+\\(?:code\\|test\\):\\([^ \t\n]+\\)" 1 'docdsl-type-face t)
    ("^@value[ \t].*[ \t]\\(is\\)[ \t]+\\(\\(?:code\\|msbuild\\|file\\):\\)\\([^ \t\n]+\\)"
     (1 'docdsl-clause-face t) (2 'docdsl-clause-face t) (3 'docdsl-type-face t))
    ("^@\\(?:same-as\\|supersedes\\)[ \t]+\\([^ \t\n].*\\)$" 1 'docdsl-reference-face t)
    ("^@fulfils[ \t]+\\([^ \t\n]+\\)" 1 'docdsl-reference-face t)
    ("^@evidence[ \t]+file:[^#\n]*\\(#.*\\)$" 1 'docdsl-id-face t)
    ("^@evidence[ \t]+\\(\\[\\[[^]\n]*\\]\\]\\)" 1 'docdsl-reference-face t)
    ("^@question\\_>.*$" 0 'docdsl-question-face append)
    ("^@answer\\_>.*$" 0 'docdsl-answer-face append)
    ("^@\\(?:group\\|closing\\)\\_>.*$" 0 'docdsl-heading-face append)
    ;; Notes and asides, on the line or up to their end.
    (docdsl--note-text 0 'docdsl-note-face t)
    ("^@aside[ \t]+\\([^ \t\n].*\\)$" 1 'docdsl-aside-face t)
    ((lambda (limit) (docdsl--block docdsl--note limit)) 0 'docdsl-note-face t)
    ((lambda (limit) (docdsl--block "^@aside" limit)) 0 'docdsl-aside-face t)
    ("^@@" 0 'docdsl-escape-face t)
    ("^@//.*$" 0 'docdsl-comment-face t))
  "What a document's lines look like.")

;; In a type the words of a question are text, whatever they begin with; these come after the others and take their place.
(defconst docdsl-type-font-lock-keywords
  `(,@docdsl-font-lock-keywords
    ("^[^@\n].*$" 0 'default t)
    ("^\\(@\\(?:type\\|language\\|field\\|read\\|order\\|term\\|version\\|questions\\|question\\|was\\|optional\\|hint\\|when\\|drop\\)\\)\\(?:[ \t]+\\(.*\\)\\)?$"
     (1 'docdsl-directive-face t) (2 'default t t))
    ("^@\\(?:type\\|field\\)[ \t]+\\([[:alpha:]][[:alnum:]_-]*\\)" 1 'docdsl-type-face t)
    ("^@\\(?:question\\|was\\|version\\)[ \t]+\\(.*\\)$" 1 'docdsl-id-face t)
    ("^@drop[ \t]+\\([^ \t\n\"]+\\)" 1 'docdsl-id-face t)
    ("^@questions[ \t]+\\(open\\|closed\\)[ \t]*$" 1 'docdsl-word-face t)
    ("^@hint[ \t]+\\(.*\\)$" 1 'docdsl-note-face t)
    ("^@\\(?:when\\|type\\|term\\|field\\)\\_>" ("[ \t(]\\(is\\|or\\|and\\|not\\|given\\|missing\\|extends\\|after\\|required\\|matches\\)\\_>"
      nil nil (1 'docdsl-clause-face t)))
    ("^@\\(?:drop\\|read\\|field\\|when\\)\\_>" ("\"\\(?:[^\"\n]\\|\"\"\\)*\"?" nil nil (0 'docdsl-string-face t)))
    ("^@//.*$" 0 'docdsl-comment-face t))
  "What the lines of a type look like.")

(defun docdsl--arguments ()
  "Goes to the end of a directive's name; the end of its line is the limit."
  (goto-char (match-end 1))
  (line-end-position))

(defvar docdsl-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    ;; Eglot completes the symbol at the cursor: these signs begin what DocDsl completes.
    (modify-syntax-entry ?@ "_" table)
    (modify-syntax-entry ?# "_" table)
    table))

;;;###autoload
(define-derived-mode docdsl-mode text-mode "DocDsl"
  "Documents of questions and answers, and their types."
  (setq-local comment-start "@// ")
  (setq-local comment-start-skip "^@//[ \t]*")
  (setq-local font-lock-multiline t)
  (setq-local font-lock-defaults
              (list (if (string-suffix-p ".qatype" (or buffer-file-name ""))
                        'docdsl-type-font-lock-keywords
                      'docdsl-font-lock-keywords)
                    t nil))
  (visual-line-mode))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.qa\\(?:type\\)?\\'" . docdsl-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(docdsl-mode . ("docdsl" "lsp"))))

(provide 'docdsl-mode)
;;; docdsl-mode.el ends here
