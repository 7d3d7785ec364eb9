namespace DocDsl.Formats.Exporters;

/// <summary>What is known of an answer besides its words and its value, as items below it.</summary>
internal static class FhirFacts
{
    /// <summary>Adds an item with answers to items; null where there are no answers.</summary>
    public delegate FhirItem? Adding(List<FhirItem> items, string linkId, string name, string text, IEnumerable<FhirAnswer> answers);

    public static void Add(FhirItem item, Answer answer, PageWords words, Adding add)
    {
        if (answer.Status != AnswerStatus.Answered)
        {
            var code = QuestionStates.NameOf(answer.Status);
            Below("status", words.StatusOf(answer.Status), [FhirValues.CodingOf(code, words.StatusOf(answer.Status))]);
        }

        AddText("by", words.By, answer.By);
        foreach (var promise in answer.Promises)
        {
            if (Below("promise." + promise.Id, words.Promise, [FhirValues.TextOf(promise.Words)]) is { } made)
            {
                _ = promise.Due is { } due ? add(made.Items, made.LinkId, "due", "due", [FhirValues.DateOf(due)]) : null;
                _ = promise.By is { } by ? add(made.Items, made.LinkId, "by", "by", [FhirValues.TextOf(by)]) : null;
                _ = AnswerNames.FulfilmentOf(promise, FhirValues.Invariant) is { } where
                    ? add(made.Items, made.LinkId, "fulfilled", "fulfilled", [FhirValues.TextOf(where)])
                    : null;
            }
        }

        foreach (var promise in answer.Fulfils)
        {
            var kept = Below("fulfils", words.Fulfils, [FhirValues.TextOf(promise.ToString())])!;
            _ = promise.On is { } on ? add(kept.Items, kept.LinkId, "on", "on", [FhirValues.DateOf(on)]) : null;
        }

        AddText("same-as", words.SameAs, AnswerNames.SameAs(answer));
        Below("supersedes", words.Supersedes, answer.Supersedes.Select(it => FhirValues.TextOf(AnswerNames.Of(it))));
        AddText("superseded-by", words.SupersededBy, AnswerNames.SupersededBy(answer));
        Below("evidence", words.Evidence, answer.Evidence.Select(evidence => FhirValues.TextOf(EvidenceText.Of(evidence))));
        if (answer.Reviewed is { } review)
        {
            var reviewed = Below("reviewed", words.Reviewed, [FhirValues.DateOf(review.Date)])!;
            _ = review.By is { } by ? add(reviewed.Items, reviewed.LinkId, "by", "by", [FhirValues.TextOf(by)]) : null;
            _ = review.Next is { } next ? add(reviewed.Items, reviewed.LinkId, "next", "next", [FhirValues.DateOf(next)]) : null;
        }

        foreach (var correction in answer.Corrections)
        {
            var corrected = Below("corrected", words.Corrected, [FhirValues.DateOf(correction.Date)])!;
            _ =
                correction.Reason.Trim().Length > 0
                    ? add(corrected.Items, corrected.LinkId, "reason", "reason", [FhirValues.TextOf(correction.Reason)])
                    : null;
        }

        FhirItem? Below(string name, string text, IEnumerable<FhirAnswer> answers) => add(item.Items, item.LinkId, name, text, answers);

        void AddText(string name, string text, string? value) =>
            Below(name, text, value is { } some && some.Trim().Length > 0 ? [FhirValues.TextOf(some)] : []);
    }
}
