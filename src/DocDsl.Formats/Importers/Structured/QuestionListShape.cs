using System.Globalization;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Lists of objects that have a question and an answer, wherever they are: alone, below a name, in groups; and objects whose names are
/// the questions.
/// </summary>
internal static class QuestionListShape
{
    public static Sheet? Read(DataNode root, string notation)
    {
        var sheet = new Sheet($"a list of questions and answers ({notation})");
        var used = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        var lists = ListsIn(root).ToList();
        var isTelling = lists.Exists(list => list.Items.OfType<DataMap>().Any(IsTelling));
        if (!isTelling && !lists.Exists(IsOfTitles))
        {
            return ReadNames(root, notation);
        }

        var (questions, answers) = isTelling
            ? (FieldNames.Question, FieldNames.Answer.Concat(FieldNames.Body))
            : (FieldNames.Title, FieldNames.Answer.Concat(FieldNames.Body));
        if (root is DataMap map && map.Find(FieldNames.Title) is DataValue heading)
        {
            sheet.Title = Sheet.OneLine(heading.Text);
            used.Add(heading);
        }

        DataText.AddSource(sheet, root);
        Walk(root, default);
        LeftOut.Report(sheet, root, used, []);
        return sheet;

        void Walk(DataNode node, DataValue? name)
        {
            if (node is DataMap parent)
            {
                if (FindText(parent, questions) is not null && !ListsIn(parent).Any())
                {
                    Add(sheet, used, parent, questions, answers);
                    return;
                }

                // A list has the name of the object that it is in, or else the one by which it is there.
                var own = parent.Find(FieldNames.Title.Concat(FieldNames.Group)) is DataValue words && !used.Contains(words) ? words : null;
                foreach (var (key, value) in parent.Entries)
                {
                    Walk(value, own ?? (IsNameOfList(key) ? null : new DataValue(value.Line, key)));
                }
            }
            else if (node is DataList list)
            {
                // The document's title is not that of a group as well.
                var isQuestions = list.Items.OfType<DataMap>().Any(item => FindText(item, questions) is not null);
                if (isQuestions && name is not null && Sheet.OneLine(name.Text) is { Length: > 0 } title && used.Add(name))
                {
                    sheet.Items.Add(new SheetGroup(name.Line, title));
                }

                var group = default(string);
                foreach (var item in list.Items)
                {
                    if (
                        item is DataMap question
                        && FindText(question, questions) is not null
                        && question.Find(FieldNames.Group) is DataValue { Text.Length: > 0 } category
                    )
                    {
                        used.Add(category);
                        var words = Sheet.OneLine(category.Text);
                        if (words == group)
                        {
                            sheet.Omitted.Add(category.Text);
                        }
                        else
                        {
                            sheet.Items.Add(new SheetGroup(category.Line, words));
                            group = words;
                        }
                    }

                    Walk(item, name: null);
                }
            }
        }
    }

    /// <summary>Adds a question of a list, with what belongs to it.</summary>
    public static void Add(Sheet sheet, HashSet<DataNode> used, DataMap item, IEnumerable<string> questions, IEnumerable<string> answers)
    {
        var question = FindText(item, questions);
        if (DataText.LineOf(question) is not { Length: > 0 } text)
        {
            return;
        }

        var answer = item.Entries.FirstOrDefault(entry =>
            entry.Value != question && answers.Contains(FieldNames.Normal(entry.Key)) && DataText.BodyOf(entry.Value) is not null
        );
        used.UnionWith(DataText.ValuesOf(question).Concat(DataText.ValuesOf(answer.Value)));
        var number = item.Find(FieldNames.Number) as DataValue;
        var label = item.Find(FieldNames.Label) as DataValue;
        var name = Sheet.OneLine(label?.Text ?? "");
        var isNumber = int.TryParse(number?.Text ?? name, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        var isName = SheetLines.IsName(name) || SheetLines.IsLabel(name);
        if (isNumber && number is not null)
        {
            used.Add(number);
        }

        if (label is not null && (isName || (isNumber && number is null)))
        {
            used.Add(label);
        }

        var comment = item.Entries.FirstOrDefault(entry =>
            entry.Value is DataValue { Text.Length: > 0 }
            && entry.Value != question
            && entry.Value != answer.Value
            && FieldNames.Comment.Contains(FieldNames.Normal(entry.Key))
        );
        if (comment.Value is not null)
        {
            used.Add(comment.Value);
        }

        sheet.Items.Add(
            new SheetQuestion(question!.Line, text, DataText.BodyOf(answer.Value) ?? "")
            {
                Label = isName && !(isNumber && number is null) ? name : null,
                Number = isNumber ? value : null,
                Remark = DataText.BodyOf(comment.Value) is { Length: > 0 } remark ? (comment.Key, remark) : null,
            }
        );
    }

    private static DataNode? FindText(DataMap map, IEnumerable<string> names) =>
        map
            .Entries.FirstOrDefault(entry =>
                names.Contains(FieldNames.Normal(entry.Key)) && DataText.LineOf(entry.Value) is { Length: > 0 }
            )
            .Value;

    private static bool IsTelling(DataMap map) =>
        FindText(map, FieldNames.Question) is { } question
        && map.Entries.Any(entry =>
            entry.Value != question
            && (FieldNames.Answer.Contains(FieldNames.Normal(entry.Key)) || FieldNames.Body.Contains(FieldNames.Normal(entry.Key)))
        );

    /// <summary>Titles and texts are questions and answers where at least half of the titles ask something.</summary>
    private static bool IsOfTitles(DataList list)
    {
        var titles = list.Items.OfType<DataMap>().Select(item => DataText.LineOf(FindText(item, FieldNames.Title)) ?? "").ToList();
        return titles.Count > 0 && titles.Count(title => title.EndsWith('?')) * 2 >= titles.Count;
    }

    /// <summary>Names of lists that are names of nothing else: <c>{ "faqs": [ … ] }</c>.</summary>
    private static bool IsNameOfList(string name) =>
        FieldNames.Normal(name)
            is "questions"
                or "faq"
                or "faqs"
                or "items"
                or "entries"
                or "data"
                or "list"
                or "qa"
                or "vragen"
                or "fragen"
                or "mainentity"
                or "results"
                or "content";

    /// <summary>The lists of objects in data; not those within one of their objects that has a question.</summary>
    private static IEnumerable<DataList> ListsIn(DataNode node)
    {
        switch (node)
        {
            case DataList list:
                return list.Items.OfType<DataMap>().Any()
                    ? [list, .. list.Items.SelectMany(item => ListsIn(item))]
                    : list.Items.SelectMany(item => ListsIn(item));
            case DataMap map:
                return map.Entries.SelectMany(entry => ListsIn(entry.Value));
            default:
                return [];
        }
    }

    /// <summary>An object whose names are the questions: <c>{ "What does it cost?": "Nothing." }</c>.</summary>
    private static Sheet? ReadNames(DataNode root, string notation)
    {
        if (
            root is not DataMap map
            || map.Entries.Count == 0
            || map.Entries.Count(entry => entry.Key.TrimEnd().EndsWith('?')) * 2 < map.Entries.Count
        )
        {
            return null;
        }

        var sheet = new Sheet($"a list of questions and answers ({notation})");
        DataText.AddSource(sheet, root);
        var used = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        foreach (var (key, value) in map.Entries)
        {
            if (DataText.BodyOf(value) is { } answer)
            {
                used.UnionWith(DataText.ValuesOf(value));
                sheet.Source.Add((key, value.Line));
                sheet.Items.Add(new SheetQuestion(value.Line, Sheet.OneLine(key), answer));
            }
        }

        LeftOut.Report(sheet, root, used, []);
        return sheet;
    }
}
