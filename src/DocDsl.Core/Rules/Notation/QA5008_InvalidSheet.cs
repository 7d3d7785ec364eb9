using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>The messages of QA5008 about <c>@sheet</c>, which are those about <c>--map</c> too.</summary>
internal static class InvalidSheet
{
    public static readonly Message QuestionRequired = InvalidType.Rule.Message(
        "The column of the questions is missing, for example 'id A question B answer C from row 2'"
    );

    public static readonly Message Unclosed = InvalidType.Rule.Message("The name has no closing quotation mark");

    public static readonly Message EmptyName = InvalidType.Rule.Message("The name is empty");

    public static readonly Message<string, string> UnknownRole = InvalidType.Rule.Message<string, string>(
        "Unknown column '{0}'; the columns are {1}, and 'from row' and 'to row' limit the rows",
        "word",
        "columns"
    );

    public static readonly Message<string, string> NearRole = InvalidType.Rule.Message<string, string>(
        "Unknown column '{0}'; did you mean '{1}'?",
        "word",
        "nearest"
    );

    public static readonly Message<string> Column = InvalidType.Rule.Message<string>(
        "'{0}' requires a column: its letters, from A to XFD, or its heading in quotation marks",
        "column"
    );

    public static readonly Message<string> RepeatedRole = InvalidType.Rule.Message<string>("'{0}' is given more than once", "column");

    public static readonly Message<string, string, string> SharedColumn = InvalidType.Rule.Message<string, string, string>(
        "'{0}' and '{1}' have the same column, {2}",
        "first",
        "second",
        "column"
    );

    public static readonly Message<string> Row = InvalidType.Rule.Message<string>(
        "'{0}' requires a row from 1 to 1048576, for example '{0} row 22'",
        "word"
    );

    public static readonly Message<string> RepeatedRow = InvalidType.Rule.Message<string>("'{0} row' is given more than once", "word");

    public static readonly Message Reversed = InvalidType.Rule.Message("The last row is before the first");

    public static readonly Message<string> RepeatedSheet = InvalidType.Rule.Message<string>(
        "The sheet '{0}' is already described by another '@sheet'",
        "sheet"
    );

    public static readonly Message NameRequired = InvalidType.Rule.Message(
        "Where a type describes several sheets, each '@sheet' requires the name of its sheet"
    );
}
