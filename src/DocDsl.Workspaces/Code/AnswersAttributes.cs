using System.Reflection.Metadata;
using DocDsl.Core.Symbols;

namespace DocDsl.Workspaces.Code;

/// <summary>Reads <c>[Answers("palantir#4")]</c> from an assembly.</summary>
internal static class AnswersAttributes
{
    /// <summary>The types and members that have the attribute, with its arguments.</summary>
    public static IEnumerable<(QuestionName Question, EntityHandle Code)> Of(MetadataReader metadata)
    {
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);

            // ECMA-335 II.23.3: a prologue of two bytes, then the one argument, an array of strings; -1 for null.
            if (
                LibraryAttribute.ValueOf(metadata, attribute, "DocDsl", "AnswersAttribute") is not { RemainingBytes: >= 6 } value
                || value.ReadUInt16() != 1
            )
            {
                continue;
            }

            for (var left = value.ReadInt32(); left > 0; left--)
            {
                if (value.ReadSerializedString() is { } name && QuestionName.TryParse(name) is { } question)
                {
                    yield return (question, attribute.Parent);
                }
            }
        }
    }
}
