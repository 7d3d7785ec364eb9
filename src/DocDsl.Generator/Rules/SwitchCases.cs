using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>
/// What the cases of a <c>switch</c> handle, statement or expression. A case with <c>when</c> handles nothing for certain.
/// </summary>
internal sealed class SwitchCases
{
    private SwitchCases() { }

    /// <summary>Whether something catches all values, and does more than throw.</summary>
    public bool HandlesAll { get; private set; }

    /// <summary>Whether all cases are constants or a default.</summary>
    public bool IsPlain { get; private set; } = true;

    public HashSet<object?> Constants { get; } = [];

    public List<ITypeSymbol> Types { get; } = [];

    public static SwitchCases Of(IOperation operation)
    {
        var result = new SwitchCases();
        if (operation is ISwitchExpressionOperation expression)
        {
            foreach (var arm in expression.Arms)
            {
                result.Add(arm.Pattern, arm.Guard, Library.Unwrap(arm.Value) is IThrowOperation);
            }
        }
        else if (operation is ISwitchOperation statement)
        {
            foreach (var section in statement.Cases)
            {
                var onlyThrows = section.Body.FirstOrDefault() is IThrowOperation or IBlockOperation { Operations: [IThrowOperation] };
                foreach (var clause in section.Clauses)
                {
                    result.Add(clause, onlyThrows);
                }
            }
        }

        return result;
    }

    private void Add(ICaseClauseOperation clause, bool onlyThrows)
    {
        switch (clause)
        {
            case IDefaultCaseClauseOperation:
                HandlesAll |= !onlyThrows;
                break;
            case ISingleValueCaseClauseOperation single:
                AddConstant(single.Value);
                break;
            case IPatternCaseClauseOperation pattern:
                Add(pattern.Pattern, pattern.Guard, onlyThrows);
                break;
        }
    }

    private void Add(IPatternOperation pattern, IOperation? guard, bool onlyThrows)
    {
        if (guard is not null)
        {
            IsPlain = false;
            return;
        }

        switch (pattern)
        {
            case IDiscardPatternOperation:
                HandlesAll |= !onlyThrows;
                break;
            case IDeclarationPatternOperation { MatchedType: null } or IDeclarationPatternOperation { MatchesNull: true }:
                HandlesAll |= !onlyThrows;
                break;
            case IConstantPatternOperation constant:
                AddConstant(constant.Value);
                break;
            case ITypePatternOperation type:
                Types.Add(type.MatchedType);
                break;
            case IDeclarationPatternOperation declaration:
                Types.Add(declaration.MatchedType!);
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive:
                Types.Add(recursive.MatchedType);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                Add(or.LeftPattern, null, onlyThrows);
                Add(or.RightPattern, null, onlyThrows);
                break;
            default:
                // A range or a part of a type: what it leaves out is not known here, so it counts as handled.
                IsPlain = false;
                HandlesAll |= pattern is IRelationalPatternOperation or INegatedPatternOperation or IBinaryPatternOperation;
                break;
        }
    }

    private void AddConstant(IOperation value)
    {
        var constant = Library.Unwrap(value) ?? value;
        if (value.ConstantValue.HasValue || constant.ConstantValue.HasValue)
        {
            Constants.Add(constant.ConstantValue.HasValue ? constant.ConstantValue.Value : value.ConstantValue.Value);
        }
    }
}
