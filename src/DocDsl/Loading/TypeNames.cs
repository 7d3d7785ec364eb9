namespace DocDsl.Loading;

/// <summary>Types as code writes them, for messages.</summary>
internal static class TypeNames
{
    /// <summary><c>AnsweredQuestion&lt;Boolean&gt;</c>; of a generated type its own name.</summary>
    public static string Of(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.Name;
}
