using System.Text.Json.Serialization;
using DocDsl.Data;

namespace DocDsl;

/// <summary>
/// What the value of an answer is bound to, after <c>is</c>: a build reports a value that is not equal to it (QA6012), and a fact that it
/// cannot find (QA6013).
/// </summary>
/// <param name="Kind">What it names.</param>
/// <param name="Target">
/// As written, without <c>code:</c>, <c>msbuild:</c> and <c>file:</c>: the name of a constant or of a property, or the path of a file, as
/// links have it, with a JSON pointer after <c>#</c>.
/// </param>
public sealed record ValueFact(
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ValueFactKind>))] ValueFactKind Kind,
    string Target
)
{
    /// <summary>As <c>@value</c> names it: <c>code:Vault.Store.KeySize</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ValueFactKind.Code => "code:" + Target,
            ValueFactKind.BuildProperty => "msbuild:" + Target,
            _ => "file:" + Target,
        };
}
