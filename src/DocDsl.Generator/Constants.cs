using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.Generator;

/// <summary>
/// The values of the constants of a compilation: those that the language calls so, and what never changes once it is made.
/// </summary>
internal static class Constants
{
    /// <summary>
    /// The value of a member, as text: <c>true</c>, <c>256</c>, the name of an enumeration's member; null when it is none.
    /// </summary>
    public static string? ValueOf(Compilation compilation, ISymbol member, CancellationToken cancellation) =>
        member switch
        {
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } one => one.Name,
            IFieldSymbol { HasConstantValue: true } field => Named(field.Type, field.ConstantValue),
            IFieldSymbol { IsReadOnly: true } field => Initial(compilation, field, field.Type, cancellation),
            IPropertySymbol { SetMethod: null } property => Initial(compilation, property, property.Type, cancellation),
            _ => null,
        };

    private static string? Initial(Compilation compilation, ISymbol member, ITypeSymbol type, CancellationToken cancellation)
    {
        var expression = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        };
        if (expression is null)
        {
            return null;
        }

        // An action on an additional file has no model, and few values are bound to what is not a constant of the language.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return model.GetConstantValue(expression, cancellation) is { HasValue: true } constant ? Named(type, constant.Value) : null;
    }

    /// <summary>A value of an enumeration is called by its name.</summary>
    private static string? Named(ITypeSymbol type, object? value) =>
        type.TypeKind == TypeKind.Enum
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => Equals(member.ConstantValue, value))?.Name
            : value switch
            {
                null => null,
                bool yes => yes ? "true" : "false",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
}
