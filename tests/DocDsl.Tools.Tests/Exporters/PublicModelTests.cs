using System.Reflection;
using System.Reflection.Emit;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Exporters are written against the public model alone: what they lack, users lack.</summary>
public class PublicModelTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>What is public, which is above the exporters.</summary>
    private static readonly Type[] s_public = [typeof(DocumentExporter), typeof(HtmlPage), typeof(QaDocumentExtensions)];

    [Fact]
    public void Exporters_use_no_internal_type_or_member_of_the_library()
    {
        Assert.Empty(InternalsUsedIn("DocDsl.Formats.Exporters"));

        // Importers are not held to this, and show that uses are found.
        Assert.NotEmpty(InternalsUsedIn("DocDsl.Formats.Importers"));
    }

    private static List<string> InternalsUsedIn(string home) =>
        [
            .. typeof(DocumentExporter)
                .Assembly.GetTypes()
                .Where(type => $"{type.Namespace}.".StartsWith(home + ".", StringComparison.Ordinal) || s_public.Contains(type))
                .SelectMany(UsedBy)
                .Distinct()
                .Where(IsInternal)
                .Select(member => $"{member.DeclaringType}.{member.Name}"),
        ];

    private static bool IsInternal(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var isPublic = member switch
        {
            MethodBase method => method.IsPublic,
            FieldInfo field => field.IsPublic,
            _ => true,
        };
        return type.Assembly.GetName().Name is "DocDsl" or "DocDsl.Core" && !(type.IsVisible && isPublic);
    }

    private static IEnumerable<MemberInfo> UsedBy(Type type) =>
        type.GetFields(All)
            .Select(field => field.FieldType)
            .Concat(type.GetMethods(All).SelectMany(TypesOf))
            .Concat(type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(UsedBy));

    private static IEnumerable<Type> TypesOf(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<MemberInfo> UsedBy(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var at = 0; at < code.Length;)
        {
            var value = (short)(code[at] == 0xFE ? (0xFE << 8) | code[at + 1] : code[at]);
            at += code[at] == 0xFE ? 2 : 1;
            var operand = s_opCodes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                )!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
