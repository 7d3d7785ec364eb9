using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A group of questions: <c>@group Access control</c>.</summary>
internal sealed class GroupSymbol
{
    private readonly DocumentSymbols _document;

    internal GroupSymbol(DocumentSymbols document, int index, GroupInfo info)
    {
        _document = document;
        Index = index;
        (Title, TitleSpan, Text) = info;
    }

    /// <summary>The group's words.</summary>
    public string Title { get; }

    /// <summary>Where they are.</summary>
    public TextSpan TitleSpan { get; }

    /// <summary>The words between the title and the first question, which belong to no question.</summary>
    public TextView Text { get; }

    /// <summary>Its place among the groups, from 0.</summary>
    internal int Index { get; }

    /// <summary>The group's questions, in the order of the document.</summary>
    public ImmutableArray<QuestionSymbol> Questions => _document.QuestionsOfGroup(Index);
}

/// <summary>What a <see cref="GroupSymbol"/> is made of.</summary>
internal readonly record struct GroupInfo(string Title, TextSpan TitleSpan, TextView Text);
